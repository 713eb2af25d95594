import { countOf, type HdfType, readShape, readType } from "./types.js";
import { damaged, decodeUtf8, type HdfBytes } from "./HdfBytes.js";
import type { HeaderMessage } from "./objectHeader.js";

/** Value of an attribute: a text, or a list of texts. Numbers are undefined: Keras keeps none that a reader needs. */
export type AttributeValue = string | readonly string[] | undefined;

/** Name and value of an attribute; the value is read when it is asked for. */
export interface Attribute {
  readonly name: string;
  readonly read: () => AttributeValue;
}

/** Reads an attribute message of version 1, 2 or 3. */
export function readAttribute(file: HdfBytes, { at }: HeaderMessage): Attribute {
  const version = file.uint(at, 1);
  if (version < 1 || version > 3) throw damaged(`no attribute stands at byte ${at}`);
  const sizes = [2, 4, 6].map((offset) => file.uint(at + offset, 2));
  const padded = version === 1 ? sizes.map((size) => Math.ceil(size / 8) * 8) : sizes;
  const nameAt = at + (version === 3 ? 9 : 8);
  const typeAt = nameAt + padded[0]!;
  const shapeAt = typeAt + padded[1]!;
  const dataAt = shapeAt + padded[2]!;
  return {
    name: decodeUtf8(file.slice(nameAt, Math.max(0, sizes[0]! - 1))),
    read: () => readValue(file, readType(file, typeAt), readShape(file, shapeAt), dataAt),
  };
}

function readValue(file: HdfBytes, type: HdfType, shape: readonly number[] | undefined, at: number): AttributeValue {
  const count = countOf(shape);
  if (count === 0) return [];
  if (type.kind !== "string" && type.kind !== "varString") return undefined;
  file.slice(at, count * type.size);
  const texts: string[] = [];
  for (let i = 0; i < count; i++) {
    const place = at + i * type.size;
    texts.push(type.kind === "string" ? fixedText(file.slice(place, type.size)) : heapText(file, place));
  }
  return shape!.length === 0 ? texts[0] : texts;
}

function fixedText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return decodeUtf8(end < 0 ? bytes : bytes.subarray(0, end));
}

/** A text of variable length, which lies in a global heap. */
function heapText(file: HdfBytes, at: number): string {
  const [length, heap, index] = [file.uint(at, 4), file.uint(at + 4, 8), file.uint(at + 12, 4)];
  if (length === 0) return "";
  file.expect(heap, "GCOL");
  const end = heap + file.uint(heap + 8, 8);
  let place = heap + 16;
  while (place + 16 <= end) {
    const [found, size] = [file.uint(place, 2), file.uint(place + 8, 8)];
    if (found === index) return fixedText(file.slice(place + 16, Math.min(length, size)));
    if (found === 0) break;
    place += 16 + Math.ceil(size / 8) * 8;
  }
  throw damaged(`text ${index} is not in the heap at byte ${heap}`);
}
