import { useBackend } from "@seqloom/backend";
import { runByPlan } from "../testing/planRun.js";
import { expectPlanAsTape } from "../testing/expectPlanAsTape.js";
import { batchNormalization } from "./BatchNormalization.js";
import { layerNormalization } from "./LayerNormalization.js";
import { momentsPlan } from "./momentsPlan.js";

const x = Array.from({ length: 24 }, (_, i) => Math.sin(i * 2) + i / 10);
const sequence = { x, shape: [2, 4, 3] };

describe("momentsPlan", () => {
  beforeAll(async () => void (await useBackend()));

  it.each([
    ["BatchNormalization", () => batchNormalization(), sequence],
    ["of rows", () => batchNormalization({ betaInitializer: "ones" }), { x, shape: [8, 3] }],
    [
      "along another axis, without weights",
      () => batchNormalization({ axis: 1, scale: false, center: false }),
      sequence,
    ],
    ["with a mask", () => batchNormalization(), { ...sequence, mask: [1, 1, 0, 1, 0, 0, 1, 1] }],
    ["frozen", () => batchNormalization({ trainable: false }), sequence],
    ["LayerNormalization over two axes", () => layerNormalization({ axis: [1, 2] }), sequence],
    ["LayerNormalization over the steps", () => layerNormalization({ axis: 1 }), sequence],
  ])("is as by the tape: %s", (_, make, options) => expectPlanAsTape(make, options));

  it("brings each group to mean 0 and variance 1", () => {
    const { output } = runByPlan(layerNormalization({ axis: [1, 2], epsilon: 0 }), sequence);
    const [mean, square] = [output.slice(0, 12), output.slice(0, 12).map((y) => y * y)].map(
      (all) => all.reduce((a, b) => a + b, 0) / 12,
    );
    expect([mean, square!]).toEqual([expect.closeTo(0, 6), expect.closeTo(1, 5)]);
    expect(momentsPlan).toBeInstanceOf(Function);
  });
});
