import { useBackend } from "@seqloom/backend";
import { linearGradient } from "./linearGradient.js";

describe("linearGradient", () => {
  beforeAll(() => useBackend("wasm"));

  it.each([
    [1.1, 120, 92709.0688], // both figures of the slide
    [0.9, 120, 0.00000323],
    [1, 500, 1],
    [-0.5, 3, -0.125],
  ])("of weight %d over %d steps is %d", async (weight, steps, expected) => {
    const gradient = await linearGradient(weight, steps);
    expect(gradient / expected).toBeCloseTo(1, 2);
    expect(gradient / weight ** steps).toBeCloseTo(1, 4); // float32 in the layer, float64 here
  });
});
