import { useBackend } from "@seqloom/backend";
import { expectInputsAsTape, stepsOfInputs } from "../testing/inputsRun.js";
import { additiveAttention } from "./AdditiveAttention.js";
import { attention } from "./Attention.js";
import { attendSteps } from "./attendSteps.js";
import { scoreAttentionPlan } from "./scoreAttentionPlan.js";

const given = (shape: number[], seed: number, mask?: number[]) => ({
  x: Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(i * seed + 1)),
  shape,
  ...(mask && { mask }),
});
const [query, value, key] = [given([2, 3, 4], 1), given([2, 5, 4], 2), given([2, 5, 4], 3)];
const layers = {
  dot: () => attention(),
  "scaled dot": () => attention({ useScale: true }),
  concat: () => attention({ scoreMode: "concat", useScale: true }),
  additive: () => additiveAttention({ seed: 1 }),
  "plain additive": () => additiveAttention({ useScale: false }),
  dropout: () => attention({ dropout: 0.4, seed: 3 }),
};

describe("scoreAttentionPlan", () => {
  beforeAll(async () => void (await useBackend()));

  describe.each(Object.entries(layers))("%s is as by the tape", (_, make) => {
    it("with keys", () => expectInputsAsTape(make, { inputs: [query, value, key] }));
    it("with values that are the keys, and masks", () => {
      const inputs = [given([2, 3, 4], 1, [1, 0, 1, 1, 1, 0]), given([2, 5, 4], 2, [1, 1, 0, 1, 0, 0, 0, 0, 0, 0])];
      expectInputsAsTape(make, { inputs });
    });
    it("with a causal mask", () => {
      expectInputsAsTape(make, { inputs: [query, value], settings: { useCausalMask: true } });
    });
  });

  it("gives the scores as well", () => {
    const made = stepsOfInputs(attention(), { inputs: [query, value], settings: { returnAttentionScores: true } });
    if (typeof made === "string") throw new Error(made);
    made.steps.forward!();
    const [shares] = made.steps.furtherOutputs!;
    expect(shares!.shape).toEqual([2, 3, 5]);
    expect(shares!.numbers.values.subarray(0, 5).reduce((a, b) => a + b)).toBeCloseTo(1, 6);
    expect([scoreAttentionPlan, attendSteps]).toHaveLength(2);
  });
});
