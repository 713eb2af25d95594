import { custom, optional } from "@seqloom/array";

export const WASM_FILES = ["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm"] as const;

/** Place of the .wasm files: the folder of both, or the place of each. URLs in a page, paths in Node. */
export type WasmPaths = string | Readonly<Record<(typeof WASM_FILES)[number], string>>;

/** The option `wasmPaths` of `useBackend`. */
export const wasmPaths = optional(
  custom<WasmPaths>(`a folder, or an object with the places of ${WASM_FILES.join(" and ")}`, isWasmPaths),
);

function isWasmPaths(value: unknown): boolean {
  if (typeof value === "string") return value !== "";
  if (typeof value !== "object" || value === null) return false;
  const places = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(places);
  return (
    names.length === WASM_FILES.length &&
    WASM_FILES.every((name) => typeof places[name] === "string" && places[name] !== "")
  );
}
