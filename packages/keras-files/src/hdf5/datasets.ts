import { Refusal } from "../errors/Refusal.js";
import { chunkReader } from "./chunks.js";
import type { DatasetParts } from "./DatasetParts.js";
import { readFilters } from "./filters.js";
import { damaged, type HdfBytes } from "./HdfBytes.js";
import type { HeaderMessage } from "./objectHeader.js";
import { countOf, type HdfType, readShape, readType } from "./types.js";

/** A dataset as it lies in the file: elements in C order. */
export interface HdfDataset {
  readonly type: HdfType;
  readonly shape: readonly number[];
  /** Sees to it that all elements can be in the file; they are not read. */
  readonly check: () => void;
  /** The bytes of all elements, read and unpacked when asked for. */
  readonly read: () => Uint8Array;
}

const DATASPACE = 0x01;
const DATATYPE = 0x03;
const EXTERNAL_FILES = 0x07;
const LAYOUT = 0x08;
const FILTERS = 0x0b;

/** Bounds of Keras 3.16 (CVE-2026-0897). Small datasets may be packed as tightly as they will. */
const MAX_BYTES = 2 ** 32;
const MAX_EXPANSION = 1000;
const EXPANSION_FLOOR_BYTES = 2 ** 20;

/** Whether the header is that of a dataset. */
export function isDataset(messages: readonly HeaderMessage[]): boolean {
  return messages.some(({ type }) => type === LAYOUT);
}

/**
 * Reads the header of a dataset; its elements are not touched yet.
 *
 * @throws Refusal on elements in other files, virtual datasets, unknown types, layouts and filters
 */
export function readDataset(file: HdfBytes, path: string, messages: readonly HeaderMessage[]): HdfDataset {
  const find = (wanted: number): HeaderMessage | undefined => {
    const message = messages.find(({ type }) => type === wanted);
    if (message?.isShared) throw new Refusal(`${path} has a shared type or shape, which is not read here.`);
    return message;
  };
  if (find(EXTERNAL_FILES)) throw new Refusal(`${path} keeps its elements in another file, which is not followed.`);
  const [space, datatype, layout] = [find(DATASPACE), find(DATATYPE), find(LAYOUT)];
  if (!space || !datatype || !layout) throw damaged(`${path} has no shape or no type`);
  const type = readType(file, datatype.at);
  const shape = readShape(file, space.at) ?? [];
  const size = countOf(shape) * type.size;
  if (!(size <= MAX_BYTES)) throw new Refusal(`${path} claims ${size} bytes, and at most 4 GiB are read.`);
  const filters = find(FILTERS);
  const parts = { path, type, shape, size, filters: filters ? readFilters(file, filters.at) : [] };
  return {
    type,
    shape,
    check: () => void locate(file, layout.at, parts),
    read: () => locate(file, layout.at, parts)(),
  };
}

/** Finds the elements, and checks their sizes; the result reads them. */
function locate(file: HdfBytes, at: number, parts: DatasetParts): () => Uint8Array {
  const { path, size } = parts;
  const [version, kind] = [file.uint(at, 1), file.uint(at + 1, 1)];
  if (version < 3 || version > 4) throw new Refusal(`${path} has HDF5's layout ${version}, which is not read here.`);
  if (kind === 0) return whole(path, file.slice(at + 4, file.uint(at + 2, 2)), size);
  if (kind === 1) return whole(path, size === 0 ? new Uint8Array(0) : contiguous(file, at, path), size);
  if (kind === 3) throw new Refusal(`${path} is a virtual dataset, which is not followed.`);
  if (kind !== 2) throw damaged(`${path} has no layout`);
  if (version === 4) {
    throw new Refusal(`${path} has chunks in the form of libver "latest", which are not read here.`);
  }
  return chunkReader(file, at, parts, (stored) => {
    if (size <= EXPANSION_FLOOR_BYTES || size <= MAX_EXPANSION * stored) return;
    throw new Refusal(`${path} claims ${size} bytes of ${stored} that are there, over ${MAX_EXPANSION} times as many.`);
  });
}

function contiguous(file: HdfBytes, at: number, path: string): Uint8Array {
  const [address, stored] = [file.uint(at + 2, 8), file.uint(at + 10, 8)];
  if (address === Infinity) throw new Refusal(`${path} was never written.`);
  return file.slice(address, stored);
}

function whole(path: string, bytes: Uint8Array, size: number): () => Uint8Array {
  if (bytes.length < size) throw damaged(`${path} has ${bytes.length} bytes instead of ${size}`);
  return () => bytes.subarray(0, size);
}
