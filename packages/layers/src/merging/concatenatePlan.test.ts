import { useBackend } from "@seqloom/backend";
import { expectInputsAsTape, stepsOfInputs } from "../testing/inputsRun.js";
import { concatenate } from "./Concatenate.js";
import { concatenatePlan } from "./concatenatePlan.js";

const given = (shape: number[], mask?: number[]) => ({
  x: Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(i + shape.length)),
  shape,
  ...(mask && { mask }),
});

describe("concatenatePlan", () => {
  beforeAll(async () => void (await useBackend()));

  it.each([
    [-1, [given([2, 2, 3]), given([2, 2, 1])]],
    [1, [given([2, 2, 3]), given([2, 4, 3]), given([2, 1, 3])]],
    [-1, [given([2, 2, 3], [1, 0, 0, 1]), given([2, 2, 1], [0, 0, 1, 1])]],
    [2, [given([2, 2, 3], [1, 0, 0, 1]), given([2, 2, 1])]],
    [1, [given([2, 2, 3], [1, 0, 0, 1]), given([2, 3, 3])]],
  ])("is as by the tape along %i", (axis, inputs) => expectInputsAsTape(() => concatenate({ axis }), { inputs }));

  it("says which masks it does not take", () => {
    const inputs = [given([2, 2, 2, 2], [1, 0, 1, 1]), given([2, 2, 2, 2])];
    expect(stepsOfInputs(concatenate(), { inputs })).toBe("its inputs have masks, and not three axes");
    expect(concatenatePlan).toBeInstanceOf(Function);
  });
});
