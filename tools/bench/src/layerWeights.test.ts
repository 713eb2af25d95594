import { useBackend } from "@seqloom/backend";
import { freshWeights, trainedWeights } from "./layerWeights.js";

const shape = { batch: 4, steps: 30, features: 2, units: 8 };

describe("freshWeights", () => {
  beforeAll(() => useBackend("cpu"));

  it("are Keras's: biases of zero, but for the forget gate", () => {
    const { kernel, recurrentKernel, bias } = freshWeights({ kind: "lstm", ...shape });
    expect([kernel.length, recurrentKernel.length]).toEqual([2 * 32, 8 * 32]);
    expect(bias).toEqual(Float32Array.from({ length: 32 }, (_, i) => (i >= 8 && i < 16 ? 1 : 0)));
  });
});

describe("trainedWeights", () => {
  beforeAll(() => useBackend("cpu"));

  it("have gates that are open for up to as many steps as there are", async () => {
    const { bias } = await trainedWeights({ kind: "lstm", ...shape });
    const forget = bias.slice(8, 16);
    expect(Math.max(...forget)).toBeGreaterThan(Math.log(shape.steps / 2));
    expect(Math.max(...forget)).toBeLessThan(Math.log(shape.steps) + 0.1);
  });

  it("were moved by training", async () => {
    const [fresh, trained] = [freshWeights({ kind: "gru", ...shape }), await trainedWeights({ kind: "gru", ...shape })];
    expect(trained.recurrentKernel).not.toEqual(fresh.recurrentKernel);
  });
});
