/** Exports of the WebAssembly module (assembly/index.ts). Arguments are addresses and counts. */
export interface WasmExports {
  /** Packs the kernels and biases of a call, given by one of its slices, for the forward pass. */
  packForward(slice: number): void;
  /** Transposes and packs them for the backward pass. */
  packBackward(slice: number): void;
  /** Packs the kernel of a Conv1D, given by one of its slices, for the forward pass. */
  packConv1d(slice: number): void;
  /** Transposes and packs it for the backward pass. */
  packConv1dBackward(slice: number): void;
  /** target[i] = table[ids[i]], rows of `columns` floats */
  gather(target: number, table: number, ids: number, count: number, columns: number): void;
  /** table[ids[i]] += gradient[i] */
  scatterAdd(table: number, ids: number, gradient: number, count: number, columns: number): void;
  /** Does one slice on this thread. */
  runSlice(operation: number, slice: number): void;
  /** Takes slices from the queue until none is left. */
  takeSlices(queue: number): void;
  /** target += source, `count` floats */
  add(target: number, source: number, count: number): void;
  /** Rows of `from` floats become rows of `to` floats. */
  resizeRows(target: number, source: number, rows: number, from: number, to: number): void;
}
