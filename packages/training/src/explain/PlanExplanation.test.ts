import { PlanExplanation } from "./PlanExplanation.js";

describe("PlanExplanation", () => {
  it("is a table as a text", () => {
    const plan = new PlanExplanation({
      engine: "plan",
      buffers: [
        { name: "input", shape: [8, 2], bytes: 64 },
        { name: "dense output", shape: [8, 32], bytes: 1024 },
      ],
      steps: [
        { name: "dense", pass: "forward", ms: 0.0125 },
        { name: "all weights", pass: "optimizer", ms: 1.5 },
      ],
    });
    expect([plan.bytes, plan.ms]).toEqual([1088, 1.5125]);
    expect(`${plan.toString()}\n`).toBe(`engine: plan

buffer        shape    bytes
input         [8, 2]      64
dense output  [8, 32]   1024
all                     1088

step         pass          ms
dense        forward    0.013
all weights  optimizer  1.500
all                     1.512
`);
  });

  it("says why there is no plan", () => {
    const plan = new PlanExplanation({ engine: "tape", reason: "layer 2, GRU: its activation is gelu" });
    expect(plan.toString()).toBe("engine: tape, since there is no plan: layer 2, GRU: its activation is gelu");
    expect([plan.buffers, plan.steps, plan.bytes]).toEqual([[], [], 0]);
  });
});
