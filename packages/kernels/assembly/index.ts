/** What the module exports: src/module/WasmExports.ts has the same list. */
export { packConv1d, packConv1dBackward } from "./conv1d";
export { gather, scatterAdd } from "./embedding";
export { adam, rmsprop } from "./optimizers";
export { packBackward, packForward } from "./kernels";
export { runSlice, takeSlices, work } from "./queue";
export { add, resizeRows } from "./vectors";
