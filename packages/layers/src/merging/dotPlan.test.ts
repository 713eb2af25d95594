import { useBackend } from "@seqloom/backend";
import { expectInputsAsTape } from "../testing/inputsRun.js";
import { dot } from "./Dot.js";
import { dotPlan } from "./dotPlan.js";

const given = (shape: number[], seed: number) => ({
  x: Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(i * seed + 1)),
  shape,
});

describe("dotPlan", () => {
  beforeAll(async () => void (await useBackend()));

  it.each([
    [1, [given([3, 4], 1), given([3, 4], 2)]],
    [
      [2, 1],
      [given([2, 3, 4], 1), given([2, 4, 5], 2)],
    ],
    [
      [1, -1],
      [given([2, 3, 4], 1), given([2, 5, 3], 2)],
    ],
  ] as const)("is as by the tape over %j, with and without lengths", (axes, inputs) => {
    for (const normalize of [false, true]) {
      expectInputsAsTape(() => dot({ axes: axes as number, normalize }), { inputs });
    }
    expect(dotPlan).toBeInstanceOf(Function);
  });
});
