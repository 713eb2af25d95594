import type { NpyArray } from "./NpyArray.js";
import { npyHeader, type NpyHeader } from "./npyHeader.js";
import { npyNumbers, numberType } from "./npyNumbers.js";
import { byteTexts, unicodeTexts } from "./npyTexts.js";
import { PickledArray } from "./PickledArray.js";
import { rowOrder } from "../tables/rowOrder.js";
import { unpickle } from "./unpickle.js";

/**
 * Reads the array in the bytes of an .npy file, for `readNpy`, `readNpz` and the data sets.
 *
 * @param caller the public function, with the entry of an archive, which begins every error text
 * @throws Error that says what is wrong with the file
 */
export function npyArrayOf(caller: string, bytes: Uint8Array): NpyArray {
  const header = npyHeader(caller, bytes);
  if (header.descr === "|O") return objectArray(caller, header, bytes.subarray(header.dataStart));
  return inRowOrder(fixedSizeArray(caller, header, bytes.subarray(header.dataStart)), header);
}

function fixedSizeArray(caller: string, header: NpyHeader, data: Uint8Array): NpyArray {
  const { descr, shape } = header;
  const bigEndian = descr.startsWith(">");
  const dtype = numberType(descr);
  if (dtype) {
    checkSize(caller, header, Number(descr.slice(2)), data);
    return { dtype, data: npyNumbers(dtype, data, bigEndian), shape } as NpyArray;
  }
  const [, kind, digits] = /^[<>|=]([US])([1-9]\d{0,8})$/.exec(descr) ?? [];
  const length = Number(digits);
  if (kind === "U") {
    checkSize(caller, header, 4 * length, data);
    return { dtype: "string", data: unicodeTexts(caller, data, length, bigEndian), shape };
  }
  if (kind === "S") {
    checkSize(caller, header, length, data);
    return { dtype: "bytes", data: byteTexts(data, length), shape };
  }
  throw new Error(`${caller}: the type ${JSON.stringify(descr)} is not read; numbers, texts and objects ("|O") are.`);
}

/** The file must hold as many bytes as the shape needs; only then anything of that size is made. */
function checkSize(caller: string, { descr, shape }: NpyHeader, itemBytes: number, data: Uint8Array): void {
  const sizeBytes = shape.reduce((product, length) => product * length, itemBytes);
  if (sizeBytes === data.length) return;
  const what = sizeBytes > data.length ? "cut off" : "too long";
  const place = `shape (${shape.join(", ")}${shape.length === 1 ? "," : ""}) of ${descr}`;
  throw new Error(`${caller}: the file is ${what}: ${place} takes ${sizeBytes} bytes, ${data.length} are there.`);
}

function objectArray(caller: string, header: NpyHeader, data: Uint8Array): NpyArray {
  const value = unpickle(caller, data);
  if (!(value instanceof PickledArray) || !value.state) {
    throw new Error(`${caller}: the pickle holds something other than an array.`);
  }
  const { shape, items } = value.state;
  if (String(shape) !== String(header.shape) || (header.fortranOrder && shape.length > 1)) {
    throw new Error(
      `${caller}: the pickle holds shape [${shape.join(", ")}], the header says [${header.shape.join(", ")}].`,
    );
  }
  return { dtype: "object", data: items, shape };
}

function inRowOrder(array: NpyArray, { fortranOrder, shape }: NpyHeader): NpyArray {
  if (!fortranOrder || shape.length < 2) return array;
  const places = rowOrder(shape);
  const { data } = array;
  if (!ArrayBuffer.isView(data)) return { ...array, data: Array.from(places, (place) => data[place]) } as NpyArray;
  const ordered = data.slice();
  for (const [item, place] of places.entries()) ordered[item] = data[place]!;
  return { ...array, data: ordered } as NpyArray;
}
