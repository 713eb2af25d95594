import { encodeUtf8, type HdfWriter } from "./HdfWriter.js";

/** Place of a text in the heap. */
export interface TextPlace {
  /** Bytes of the text. */
  readonly length: number;
  /** Place of its collection. */
  readonly collection: number;
  readonly index: number;
}

const HEADER_BYTES = 16;
const LEAST_BYTES = 4096;
/** Texts of one collection; their numbers have two bytes. */
const MOST_TEXTS = 60_000;

/** The texts of variable length of a file, in global heaps of HDF5. */
export class TextHeap {
  readonly #file: HdfWriter;
  readonly #texts: readonly Uint8Array[];
  readonly #places: TextPlace[] = [];
  #next = new Map<string, number[]>();

  /** @param texts all texts that attributes will ask for */
  constructor(file: HdfWriter, texts: readonly string[]) {
    this.#file = file;
    this.#texts = texts.map(encodeUtf8);
    for (const [i, text] of texts.entries()) {
      const list = this.#next.get(text);
      if (list) list.push(i);
      else this.#next.set(text, [i]);
    }
  }

  write(): void {
    for (let first = 0; first < this.#texts.length; first += MOST_TEXTS) {
      this.#writeCollection(this.#texts.slice(first, first + MOST_TEXTS));
    }
  }

  /** The place of the next copy of a text. */
  next(text: string): TextPlace {
    return this.#places[this.#next.get(text)!.shift()!]!;
  }

  #writeCollection(texts: readonly Uint8Array[]): void {
    const needed = texts.reduce((sum, { length }) => sum + 16 + padded(length), HEADER_BYTES);
    const size = Math.max(LEAST_BYTES, needed + 16); // the room that is left has a header of its own
    const file = this.#file;
    const collection = file.reserve(size);
    file.put(collection, "GCOL");
    file.uint(collection + 4, 1, 1);
    file.uint(collection + 8, 8, size);
    let at = collection + HEADER_BYTES;
    for (const [i, text] of texts.entries()) {
      file.uint(at, 2, i + 1);
      file.uint(at + 2, 2, 1);
      file.uint(at + 8, 8, text.length);
      file.put(at + 16, text);
      this.#places.push({ length: text.length, collection, index: i + 1 });
      at += 16 + padded(text.length);
    }
    file.uint(at + 8, 8, collection + size - at);
  }
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}
