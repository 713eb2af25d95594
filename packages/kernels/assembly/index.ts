/** What the module exports: src/WasmExports.ts has the same list. */
export { packBackward, packForward } from "./kernels";
export { runSlice, takeSlices, work } from "./queue";
export { add, resizeRows } from "./vectors";
