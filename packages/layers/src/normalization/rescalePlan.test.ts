import { useBackend } from "@seqloom/backend";
import { expectPlanAsTape } from "../testing/expectPlanAsTape.js";
import { normalization } from "./Normalization.js";
import { rescalePlan } from "./rescalePlan.js";

describe("rescalePlan", () => {
  beforeAll(async () => void (await useBackend()));
  const options = { x: Array.from({ length: 24 }, (_, i) => Math.sin(i) * 3), shape: [2, 4, 3] };
  const adapted = (given: object) => {
    const layer = normalization(given);
    layer.adapt({ data: Float32Array.from({ length: 48 }, (_, i) => (i % 7) + i / 50), shape: [4, 4, 3] });
    return layer;
  };

  it.each([
    () => adapted({}),
    () => adapted({ axis: [1, 2] }),
    () => adapted({ axis: 1, invert: true }),
    () => normalization({ axis: null, mean: 3, variance: 4 }),
    () => normalization({ mean: [1, 2, 3], variance: [4, 0, 1], invert: true }),
  ])("is as by the tape %#", (make) => expectPlanAsTape(make, options));

  it("divides by no less than the smallest deviation", () => {
    const output = { numbers: { values: new Float32Array(1) } };
    const input = { shape: [1], numbers: { values: Float32Array.of(2) }, gradient: null };
    const one = { values: Float32Array.of(0) };
    const parts = { mean: one, variance: one, places: Int32Array.of(0), smallest: 0.5, invert: false };
    rescalePlan(parts, { input, output: () => output } as never).forward!();
    expect(output.numbers.values[0]).toBe(4);
  });
});
