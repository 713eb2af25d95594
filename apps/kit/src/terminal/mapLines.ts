import { listLines } from "./listLines.js";
import { quoted } from "./quoted.js";

/** Writes a Map as Python writes a dictionary, in as many lines as it needs. */
export function mapLines(map: ReadonlyMap<string | number, string | number>): string[] {
  const text = (value: string | number) => (typeof value === "string" ? quoted(value) : `${value}`);
  return listLines(
    Array.from(map, ([key, value]) => `${text(key)}: ${text(value)}`),
    "{}",
  );
}
