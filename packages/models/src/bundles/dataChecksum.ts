import { ArgumentError, type NdArray, type TypedArray } from "@seqloom/array";
import { sha256 } from "@seqloom/bytes";

/** Data of a training: arrays, lists of numbers or texts, bytes; or 64 hexadecimal digits that `dataChecksum` gave before. */
export type BundleData = string | NdArray<TypedArray> | TypedArray | readonly BundleData[] | readonly number[];

const CHECKSUM = /^[0-9a-f]{64}$/;

/**
 * The checksum of data, by which a bundle says what its model was trained on. The numbers and their shapes count, and not the type of
 * the array that holds them.
 *
 * @param data arrays, lists of numbers or texts, in lists of any depth
 * @returns 64 hexadecimal digits; a checksum that is given is given back
 * @throws ArgumentError on anything else
 *
 * @example
 * dataChecksum([1, 2]) === dataChecksum(Float32Array.of(1, 2)); // → true
 * dataChecksum(["大魯麵"]).slice(0, 8); // → '1de252f7'
 */
export function dataChecksum(data: BundleData): string {
  if (typeof data === "string" && CHECKSUM.test(data)) return data;
  const hashes: string[] = [];
  collect(data, hashes);
  return sha256(new TextEncoder().encode(hashes.join("\n")));
}

function collect(data: unknown, hashes: string[]): void {
  if (typeof data === "string") hashes.push(`text ${sha256(new TextEncoder().encode(data))}`);
  else if (isNumbers(data)) hashes.push(`numbers ${data.length} ${numbersHash(data)}`);
  else if (Array.isArray(data)) {
    hashes.push(`list ${data.length}`);
    for (const each of data) collect(each, hashes);
  } else if (isNdArray(data)) {
    hashes.push(`shape ${data.shape.join()}`);
    collect(data.data, hashes);
  } else throw new ArgumentError("dataChecksum", "data", "arrays, or lists of numbers or texts", data);
}

function numbersHash(numbers: ArrayLike<number>): string {
  const bytes = new Uint8Array(8 * numbers.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < numbers.length; i++) view.setFloat64(8 * i, numbers[i]!, true);
  return sha256(bytes);
}

function isNumbers(data: unknown): data is ArrayLike<number> {
  if (ArrayBuffer.isView(data)) return !(data instanceof DataView);
  return Array.isArray(data) && data.length > 0 && data.every((each) => typeof each === "number");
}

function isNdArray(data: unknown): data is NdArray<TypedArray> {
  return typeof data === "object" && data !== null && "data" in data && "shape" in data && Array.isArray(data.shape);
}
