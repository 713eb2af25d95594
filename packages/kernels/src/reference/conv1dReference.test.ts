import { expectClose } from "@seqloom/testing";
import { seededRandom } from "@seqloom/array";
import fc from "fast-check";
import { conv1dGeometry } from "../calls/conv1dGeometry.js";
import { conv1dReference } from "./conv1dReference.js";

describe("conv1dReference", () => {
  const call = {
    ...{ batch: 1, steps: 4, channels: 2, filters: 2, kernelSize: 1 },
    ...{ input: Float64Array.of(1, 10, 2, 20, 3, 30, 4, 40), bias: Float64Array.of(1000, 2000) },
  };

  it("lets every filter see all channels, or those of its group", () => {
    const all = conv1dReference.forward({ ...call, strides: 3, kernel: Float64Array.of(1, 2, 3, 4) });
    expect([...all]).toEqual([1000 + 1 + 30, 2000 + 2 + 40, 1000 + 4 + 120, 2000 + 8 + 160]);
    const grouped = conv1dReference.forward({ ...call, strides: 3, groups: 2, kernel: Float64Array.of(5, 7) });
    expect([...grouped]).toEqual([1005, 2070, 1020, 2280]);
  });

  it("takes dilated taps", () => {
    const one = { ...call, steps: 8, channels: 1, filters: 1, bias: Float64Array.of(0), kernelSize: 2 };
    const output = conv1dReference.forward({ ...one, dilationRate: 5, kernel: Float64Array.of(1, 100) });
    expect([...output]).toEqual([1 + 3000, 10 + 400, 2 + 4000]);
  });

  it("has the gradients that differences show, for any padding, strides, dilation and groups", () => {
    const size = fc.integer({ min: 1, max: 4 });
    const calls = fc.record({
      ...{ batch: size, steps: fc.integer({ min: 1, max: 9 }), kernelSize: size, seed: fc.nat() },
      ...{ strides: size, dilationRate: size, groups: fc.integer({ min: 1, max: 2 }) },
      padding: fc.constantFrom("valid", "same", "causal"),
    });
    fc.assert(
      fc.property(calls, ({ seed, ...settings }) => {
        const { batch, steps, kernelSize, groups } = settings;
        const [channels, filters] = [2 * groups, 3 * groups];
        const random = seededRandom(seed);
        const array = (length: number) => Float64Array.from({ length }, () => random.uniform(-1, 1));
        const arrays = {
          ...{ input: array(batch * steps * channels), kernel: array(kernelSize * 2 * filters), bias: array(filters) },
        };
        const call = { ...settings, channels, filters, ...arrays };
        const dy = array(batch * conv1dGeometry(call).outputSteps * filters);
        const gradients = conv1dReference.backward(call, dy);
        const loss = (changed: object) => {
          const output = conv1dReference.forward({ ...call, ...changed });
          return output.reduce((sum, value, place) => sum + value * dy[place]!, 0);
        };
        for (const name of ["input", "kernel", "bias"] as const) {
          // The layer is linear in each of its arrays, so that a step of 1 has no error but rounding.
          const expected = call[name].map(
            (value, place) => loss({ [name]: call[name].with(place, value + 1) }) - loss({}),
          );
          expectClose(gradients[name]!, expected, { absolute: 1e-12, relative: 1e-12 });
        }
      }),
      { numRuns: 40 },
    );
  });
});
