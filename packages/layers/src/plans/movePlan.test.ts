import { useBackend } from "@seqloom/backend";
import { cropping1d } from "../reshaping/Cropping1D.js";
import { permute } from "../reshaping/Permute.js";
import { repeatVector } from "../reshaping/RepeatVector.js";
import { upSampling1d } from "../reshaping/UpSampling1D.js";
import { zeroPadding1d } from "../reshaping/ZeroPadding1D.js";
import { runByPlan, runByTape } from "../testing/planRun.js";
import { movePlan, rowsOfSteps } from "./movePlan.js";

const x = Array.from({ length: 30 }, (_, i) => Math.sin(i));
const sequence = { x, shape: [2, 5, 3] };

describe("movePlan", () => {
  beforeAll(async () => void (await useBackend()));

  it.each([
    ["Cropping1D", () => cropping1d({ cropping: [1, 2] }), sequence],
    ["ZeroPadding1D", () => zeroPadding1d({ padding: [2, 1] }), sequence],
    ["UpSampling1D", () => upSampling1d({ size: 2 }), sequence],
    ["Permute", () => permute({ dims: [2, 1] }), sequence],
    ["Permute of three axes", () => permute({ dims: [3, 1, 2] }), { x, shape: [1, 2, 5, 3] }],
    ["RepeatVector", () => repeatVector({ n: 2 }), { x, shape: [6, 5] }],
  ])("gives the bits of the tape: %s", (_, make, options) => {
    expect(runByPlan(make(), options)).toEqual(runByTape(make(), options));
  });

  it("makes no mask of its own", () => {
    const outputs: unknown[] = [];
    const builder = { input: { shape: [1, 1, 1] }, output: (...given: unknown[]) => outputs.push(given) };
    movePlan({ shape: [1, 2, 1], rows: Int32Array.of(0, -1), mask: null }, builder as never);
    expect(outputs).toEqual([[[1, 2, 1], null]]);
  });
});

describe("rowsOfSteps", () => {
  it("is -1 where the input has no step", () => {
    expect(Array.from(rowsOfSteps([2, 2], 3, (step) => step - 1))).toEqual([-1, 0, 1, -1, 2, 3]);
  });
});
