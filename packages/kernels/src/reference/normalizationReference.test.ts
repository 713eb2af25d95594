import { expectClose } from "@seqloom/testing";
import { normalizationReference } from "./normalizationReference.js";

describe("normalizationReference", () => {
  const values = (length: number, seed: number) => Float64Array.from({ length }, (_, i) => Math.sin(seed + i * 1.7));
  const call = { rows: 3, width: 5, epsilon: 1e-3, input: values(15, 1), gamma: values(5, 2), beta: values(5, 3) };

  it("brings each row to mean 0 and variance 1", () => {
    const y = normalizationReference.forward({ rows: 2, width: 2, epsilon: 0, input: Float64Array.of(1, 5, -3, -1) });
    expectClose(y, [-1, 1, -1, 1], { absolute: 1e-12, relative: 0 });
  });

  it.each(["input", "gamma", "beta"] as const)("has the gradient that differences show: %s", (name) => {
    const dy = values(15, 4);
    const loss = (changed: Float64Array) =>
      normalizationReference.forward({ ...call, [name]: changed }).reduce((sum, y, place) => sum + y * dy[place]!, 0);
    const given = call[name];
    const step = 1e-6;
    const slopes = given.map((x, at) => (loss(given.with(at, x + step)) - loss(given.with(at, x - step))) / (2 * step));
    expectClose(normalizationReference.backward(call, dy)[name], slopes, { absolute: 1e-7, relative: 0 });
  });
});
