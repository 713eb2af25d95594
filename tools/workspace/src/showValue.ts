import { inspect } from "node:util";

/**
 * Shows a value as the examples of the docstrings write it: on one line as node prints it, and an array of
 * @seqloom/array as `shape [2, 3]: 0 0 1 1 0 0`, its float32 numbers to the seven digits that they hold.
 */
export function showValue(value: unknown): string {
  return foldBlanks(inspect(withArraysShown(value), { breakLength: Infinity, depth: 4 }));
}

/** One blank for every run of white space: how a result is laid out does not matter. */
export function foldBlanks(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Replaces each array by a stand-in that prints itself, in plain objects and lists too. */
function withArraysShown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withArraysShown);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const { data, shape } = value as { data?: unknown; shape?: unknown };
  if (ArrayBuffer.isView(data) && Array.isArray(shape)) {
    const text = `shape [${shape.join(", ")}]: ${[...numbersOf(data)].join(" ")}`;
    return { [inspect.custom]: () => text };
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withArraysShown(inner)]));
}

function* numbersOf(data: ArrayBufferView): Iterable<number> {
  for (const number of data as Float32Array) {
    yield data instanceof Float32Array ? Number(number.toPrecision(7)) : number;
  }
}
