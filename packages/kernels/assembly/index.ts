// Exports of the module; a test compares them with src/module/WasmExports.ts.
export { packConv1d, packConv1dBackward } from "./conv1d";
export { gather, scatterAdd } from "./embedding";
export { packBackward, packForward } from "./packWeights";
export { runSlice, takeSlices, work } from "./queue";
export { add, resizeRows } from "./vectors";
