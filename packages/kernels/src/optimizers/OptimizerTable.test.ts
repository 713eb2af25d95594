import { optimizerSliceFields } from "../binaries/layout.js";
import { inHeap, testHeap, weightOf } from "../testing/optimizerCalls.js";
import { FORMULAS } from "../testing/optimizerFormulas.js";
import type { OptimizerExports } from "./OptimizerExports.js";
import { OptimizerTable } from "./OptimizerTable.js";

const { formula } = FORMULAS[0]!;
const arraysOf = (size: number) => ({ weight: new Float32Array(size), gradient: new Float32Array(size) });
const SLICE_BYTES = 4 * Object.keys(optimizerSliceFields).length;

/** Notes the calls of a table, with the counts of their slices. */
function noted(heap: ReturnType<typeof testHeap>) {
  const calls: [name: string, counts: number[]][] = [];
  const note = (name: string) => (_step: number, first: number, count: number) => {
    const words = new Uint32Array(heap.memory.buffer, first, (count * SLICE_BYTES) / 4);
    const counts = Array.from({ length: count }, (_, i) => words[(i * SLICE_BYTES) / 4 + optimizerSliceFields.count]!);
    calls.push([name, counts]);
  };
  const wasm: OptimizerExports = {
    optimizerStep: note("optimizerStep"),
    takeNorms: note("takeNorms"),
    takeScales: note("takeScales"),
    moveSlices: note("moveSlices"),
  };
  return { calls, wasm };
}

describe("OptimizerTable", () => {
  it("makes one call of all weights that lie in the heap, the last numbers apart", () => {
    const heap = testHeap();
    const { calls, wasm } = noted(heap);
    const weights = [3, 8, 20_001].map((size) => weightOf(inHeap(heap, arraysOf(size))));
    const table = new OptimizerTable({ formula, clipnorm: 1, weights }, heap);
    table.run(wasm);
    table.free();
    expect(calls).toEqual([["optimizerStep", [4, 8, 8192, 8192, 3616, 4]]]);
  });

  it("copies what lies elsewhere piece by piece, and takes all norms before a weight moves", () => {
    const heap = testHeap();
    const { calls, wasm } = noted(heap);
    const table = new OptimizerTable({ formula, clipnorm: 1, weights: [weightOf(arraysOf(40_000))] }, heap);
    table.run(wasm);
    table.free();
    const [first, second] = [[8192, 8192, 8192, 8192], [7232]];
    expect(calls).toEqual([
      ["takeNorms", first],
      ["takeNorms", second],
      ["takeScales", [...first, ...second]],
      ["moveSlices", first],
      ["moveSlices", second],
    ]);
    expect(heap.used()).toBe(0);
  });

  it("keeps no memory where an array is wrong", () => {
    const heap = testHeap();
    const wrong = { weight: new Float32Array(3), gradient: new Float32Array(2) };
    expect(() => new OptimizerTable({ formula, weights: [weightOf(wrong)] }, heap)).toThrow(
      "weights[0].gradient must be",
    );
    expect(heap.used()).toBe(0);
  });
});
