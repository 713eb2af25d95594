import type { DatasetParts } from "./DatasetParts.js";
import { unfilter } from "./filters.js";
import { damaged, type HdfBytes } from "./HdfBytes.js";

interface Chunk {
  readonly at: number;
  /** Bytes in the file. */
  readonly stored: number;
  readonly skipped: number;
  /** Place of its first element along each axis. */
  readonly offsets: readonly number[];
}

/**
 * Finds the chunks of a dataset, whose places are in a B-tree of version 1; the result reads its elements.
 *
 * @param check is called with the bytes that all chunks have in the file
 */
export function chunkReader(
  file: HdfBytes,
  at: number,
  parts: DatasetParts,
  check: (storedBytes: number) => void,
): () => Uint8Array {
  const { path, type, shape, size, filters } = parts;
  const rank = file.uint(at + 2, 1) - 1;
  if (rank !== shape.length || rank === 0) throw damaged(`the chunks of ${path} have another rank than its shape`);
  const lengths = shape.map((_, axis) => file.uint(at + 11 + 4 * axis, 4));
  const chunkSize = lengths.reduce((product, length) => product * length, type.size);
  const chunks: Chunk[] = [];
  const tree = file.uint(at + 3, 8);
  if (tree !== Infinity) collect(file, tree, rank, chunks, 0);
  check(chunks.reduce((sum, { stored }) => sum + stored, 0));
  const most = shape.reduce((count, length, axis) => count * Math.ceil(length / lengths[axis]!), 1);
  if (!(chunks.length <= most)) throw damaged(`${path} has ${chunks.length} chunks, and ${most} fit into its shape`);
  // A chunk may be larger than the dataset, but not by much.
  if (chunkSize === 0 || chunkSize > 2 ** 26 + 64 * size)
    throw damaged(`the chunks of ${path} have ${chunkSize} bytes`);
  return () => {
    const result = new Uint8Array(size);
    for (const { at: place, stored, skipped, offsets } of chunks) {
      const bytes = unfilter(file.slice(place, stored), filters, skipped, chunkSize);
      copyChunk(bytes, result, { offsets, lengths, shape, elementSize: type.size });
    }
    return result;
  };
}

function collect(file: HdfBytes, node: number, rank: number, chunks: Chunk[], depth: number): void {
  file.expect(node, "TREE");
  const [type, level, count] = [file.uint(node + 4, 1), file.uint(node + 5, 1), file.uint(node + 6, 2)];
  if (type !== 1 || depth > 20) throw damaged(`no tree of chunks stands at byte ${node}`);
  const keySize = 8 + 8 * (rank + 1);
  for (let i = 0; i < count; i++) {
    const key = node + 24 + i * (keySize + 8);
    const child = file.uint(key + keySize, 8);
    if (level > 0) {
      file.expect(child, "TREE");
      if (file.uint(child + 5, 1) !== level - 1)
        throw damaged(`the tree at byte ${child} is not of level ${level - 1}`);
      collect(file, child, rank, chunks, depth + 1);
      continue;
    }
    const offsets = Array.from({ length: rank }, (_, axis) => file.uint(key + 8 + 8 * axis, 8));
    chunks.push({ at: child, stored: file.uint(key, 4), skipped: file.uint(key + 4, 4), offsets });
    if (chunks.length > file.length / keySize) throw damaged("a tree of chunks contains itself");
  }
}

interface ChunkPlace {
  readonly offsets: readonly number[];
  readonly lengths: readonly number[];
  readonly shape: readonly number[];
  readonly elementSize: number;
}

/** Copies the rows of a chunk into the whole; what stands over the edge is left out. */
function copyChunk(chunk: Uint8Array, whole: Uint8Array, place: ChunkPlace): void {
  const { offsets, lengths, shape, elementSize } = place;
  const rank = shape.length;
  const inside = shape.map((length, axis) => Math.min(lengths[axis]!, length - offsets[axis]!));
  if (inside.some((length) => length <= 0)) return;
  const rowBytes = inside[rank - 1]! * elementSize;
  const index = new Array<number>(rank).fill(0);
  for (;;) {
    let [from, to] = [0, 0];
    for (let axis = 0; axis < rank; axis++) {
      from = from * lengths[axis]! + index[axis]!;
      to = to * shape[axis]! + offsets[axis]! + index[axis]!;
    }
    whole.set(chunk.subarray(from * elementSize, from * elementSize + rowBytes), to * elementSize);
    let axis = rank - 2;
    while (axis >= 0 && ++index[axis]! >= inside[axis]!) index[axis--] = 0;
    if (axis < 0) return;
  }
}
