import fc from "fast-check";
import { conv1dGeometry } from "./conv1dGeometry.js";

const sizes = { batch: 1, channels: 1, filters: 1 };

describe("conv1dGeometry", () => {
  it("lets a valid kernel lie inside only", () => {
    expect(conv1dGeometry({ ...sizes, steps: 9, kernelSize: 3 })).toEqual({ outputSteps: 7, left: 0 });
    expect(conv1dGeometry({ ...sizes, steps: 9, kernelSize: 4, strides: 3 })).toEqual({ outputSteps: 2, left: 0 });
    expect(conv1dGeometry({ ...sizes, steps: 9, kernelSize: 3, dilationRate: 4 }).outputSteps).toBe(1);
    expect(conv1dGeometry({ ...sizes, steps: 2, kernelSize: 9 }).outputSteps).toBe(0);
  });

  it("puts the odd zero of the same padding at the end", () => {
    const same = { ...sizes, padding: "same" } as const;
    expect(conv1dGeometry({ ...same, steps: 9, kernelSize: 4 })).toEqual({ outputSteps: 9, left: 1 });
    expect(conv1dGeometry({ ...same, steps: 8, kernelSize: 5, strides: 2 })).toEqual({ outputSteps: 4, left: 1 });
    expect(conv1dGeometry({ ...same, steps: 9, kernelSize: 1, strides: 3 })).toEqual({ outputSteps: 3, left: 0 });
  });

  it("lets no causal output see a later step, and the last tap of the first output see the first step", () => {
    const size = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(size, size, size, size, (steps, kernelSize, strides, dilationRate) => {
        const call = { ...sizes, steps, kernelSize, strides, dilationRate, padding: "causal" } as const;
        const { outputSteps, left } = conv1dGeometry(call);
        const lastTap = (step: number) => step * strides + (kernelSize - 1) * dilationRate - left;
        expect(lastTap(0)).toBe(0);
        expect(lastTap(outputSteps - 1)).toBeLessThan(steps);
        expect(lastTap(outputSteps)).toBeGreaterThanOrEqual(steps);
      }),
    );
  });
});
