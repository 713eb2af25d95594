import { useBackend } from "@seqloom/backend";
import { gru } from "../recurrent/GRU.js";
import { dense } from "../core/Dense.js";
import { runByPlan, runByTape, stepsOf } from "./planRun.js";

beforeAll(() => useBackend("cpu"));

describe("planRun", () => {
  const options = { x: [1, 2, 3, 4], shape: [2, 2] } as const;

  it("runs a layer by the plan and by the tape: outputs, gradients by input and by weights", () => {
    const layer = dense({ units: 1, kernelInitializer: "ones" });
    const given = { ...options, x: [...options.x] };
    const byPlan = runByPlan(layer, given);
    expect(byPlan.output).toEqual([3, 7]);
    expect(byPlan.ofInput).toEqual([Math.cos(1), Math.cos(1), Math.cos(2), Math.cos(2)].map(Math.fround));
    expect(byPlan.ofWeights.map((values) => values.length)).toEqual([2, 1]);
    expect(byPlan).toEqual(runByTape(layer as never, given));
  });

  it("gives the reason of a layer without steps", () => {
    const layer = gru({ units: 1, activation: "gelu" });
    expect(stepsOf(layer as never, { ...options, x: [...options.x], shape: [1, 2, 2] })).toBe("its activation is gelu");
  });
});
