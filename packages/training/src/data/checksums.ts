import { Tensor } from "@tensorflow/tfjs-core";
import type { Column } from "./modelData.js";

/** Numbers of a column that are looked at, evenly spread: enough to tell data apart, few enough to cost nothing. */
const SAMPLE = 1 << 20;

/**
 * Shape and checksum of columns, by names for error texts, to know data again.
 *
 * @param argument name of the columns: "x"
 * @param columns none where the argument is left out
 */
export function checksums(argument: string, columns: readonly Column[] | undefined): Record<string, unknown> {
  if (!columns || columns.length === 0) return {};
  const only = columns.length === 1;
  return {
    [only ? `shape of ${argument}` : `shapes of ${argument}`]: columns.map(({ shape }) => shape.join(" x ")).join(", "),
    [`checksum of ${argument}`]: columns
      .map(({ values, texts }) => {
        if (values instanceof Tensor) return "";
        return checksum(texts === undefined ? values : codesOf(texts));
      })
      .join(" "),
  };
}

/** The letters of texts, with a number between any two. */
function codesOf(texts: readonly string[]): number[] {
  return texts.flatMap((text) => [...Array.from(text, (letter) => letter.codePointAt(0)!), -1]);
}

/** FNV-1a over the bits of the numbers in single precision. */
function checksum(values: ArrayLike<number>): string {
  const step = Math.max(1, Math.ceil(values.length / SAMPLE));
  const count = Math.ceil(values.length / step);
  const sample = new Float32Array(count);
  for (let i = 0; i < count; i++) sample[i] = values[i * step]!;
  let hash = 0x811c9dc5;
  for (const bits of new Uint32Array(sample.buffer)) hash = Math.imul(hash ^ bits, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
