import { useBackend } from "@seqloom/backend";
import { expectPlanAsTape } from "../testing/expectPlanAsTape.js";
import { stepsOf } from "../testing/planRun.js";
import { softmax } from "./Softmax.js";
import { softmaxPlan } from "./softmaxPlan.js";

describe("softmaxPlan", () => {
  beforeAll(async () => void (await useBackend()));
  const options = { x: Array.from({ length: 24 }, (_, i) => Math.sin(i * 2)), shape: [2, 4, 3] };

  it.each([-1, 1, [1, 2], [-1, 1], 0])("is as by the tape along %j", (axis) => {
    expectPlanAsTape(() => softmax({ axis }), options);
  });

  it("leaves out what is masked", () => {
    expectPlanAsTape(() => softmax(), { x: [1, 2, 3, 4, 5, 6], shape: [2, 3], mask: [1, 0, 1, 0, 0, 1] });
  });

  it("has no steps for a mask of steps", () => {
    const reason = "its mask is not of the shape of its input";
    expect(stepsOf(softmax(), { ...options, mask: Array<number>(8).fill(1) })).toBe(reason);
    expect(softmaxPlan([2], { input: { shape: [1, 1, 1], mask: Uint8Array.of(1) } } as never)).toBe(reason);
  });
});
