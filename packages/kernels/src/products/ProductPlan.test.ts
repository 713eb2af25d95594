import fc from "fast-check";
import { ProductPlan } from "./ProductPlan.js";

const one = { samples: 1, groups: 1, channels: 50, filters: 50, kernelSize: 1, strides: 1, dilation: 1, left: 0 };

describe("ProductPlan", () => {
  it("cuts the rows of a large Dense call, in multiples of 4, and leaves a small one whole", () => {
    const rows = (steps: number) => new ProductPlan({ ...one, steps, outputSteps: steps, cut: "steps" }).bounds;
    expect(rows(5000)).toEqual([0, 628, 1256, 1884, 2512, 3140, 3768, 4396, 5000]);
    expect(rows(100)).toEqual([0, 100]);
  });

  it("leaves place for all zeros that a tap of a convolution may meet", () => {
    const sizes = { ...one, samples: 2, kernelSize: 5, dilation: 3, steps: 7, left: 6, outputSteps: 7 };
    expect(new ProductPlan({ ...sizes, cut: "samples" }).paddedSteps).toBe(19);
  });

  it("gives every sample to one slice", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (samples, steps) => {
        const plan = new ProductPlan({ ...one, samples, steps, outputSteps: steps, cut: "samples" });
        const slices = Array.from({ length: plan.slices }, (_, slice) => plan.slice(slice));
        expect(slices.reduce((sum, slice) => sum + slice.samples, 0)).toBe(samples);
        expect(slices.every((slice, i) => slice.sample === plan.bounds[i] && slice.samples > 0)).toBe(true);
      }),
    );
  });
});
