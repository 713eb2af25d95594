import { expectClose } from "@seqloom/testing";
import { Kernels } from "../Kernels.js";
import type { OptimizerArrays } from "../calls/optimizerTypes.js";

/** Weights just above one block, two blocks to the last weight, and more than that; the first and the last are no multiple of 4. */
const COUNTS = [8193, 16_384, 20_001];

describe.each(COUNTS)("optimizerOperations, of %d weights", (count) => {
  const wave = (factor: number) => Float32Array.from({ length: count }, (_, i) => factor * Math.sin(i));
  const arrays = (): OptimizerArrays => [wave(1), wave(0.1), wave(0.2).map(Math.abs)];
  const empty = (): OptimizerArrays => [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
  const gradient = wave(0.3);

  let kernels: Kernels;
  beforeAll(async () => void (kernels = await Kernels.load({ threads: 1 })));

  it("take the step of Adam", () => {
    const [before, next] = [arrays(), empty()];
    kernels.optimizers.adam({ rate: 0.01, beta1: 0.9, beta2: 0.99, epsilon: 1e-7 }, gradient, before, next);
    const m = before[1].map((value, i) => 0.9 * value + 0.1 * gradient[i]!);
    const v = before[2].map((value, i) => 0.99 * value + 0.01 * gradient[i]! ** 2);
    expectClose(next[1], m);
    expectClose(next[2], v);
    expectClose(
      next[0],
      before[0].map((weight, i) => weight - (0.01 * m[i]!) / (Math.sqrt(v[i]!) + 1e-7)),
    );
    expect(kernels.memory.used).toBe(0);
  });

  it("take the step of RMSprop, also in place", () => {
    const [before, same] = [arrays(), arrays()];
    kernels.optimizers.rmsprop({ rate: 0.01, rho: 0.9, momentum: 0.5, epsilon: 1e-7 }, gradient, same, same);
    const mean = before[2].map((_, i) => 0.9 * before[1][i]! + 0.1 * gradient[i]! ** 2);
    const moment = mean.map((value, i) => 0.5 * before[2][i]! + (0.01 * gradient[i]!) / Math.sqrt(value + 1e-7));
    const sure = mean.map((value) => (value > 0 ? 1 : 0)); // the wave puts negative means in, whose root is NaN
    const where = (values: Float32Array) => values.map((value, i) => (sure[i] ? value : 0));
    expectClose(where(same[1]), where(mean));
    expectClose(where(same[2]), where(moment));
    expectClose(where(same[0]), where(before[0].map((weight, i) => weight - moment[i]!)));
  });

  it("say which array is wrong", () => {
    const short: OptimizerArrays = [new Float32Array(3), ...(empty().slice(1) as [Float32Array, Float32Array])];
    const step = { rate: 0.01, beta1: 0.9, beta2: 0.99, epsilon: 1e-7 };
    expect(() => kernels.optimizers.adam(step, gradient, short, empty())).toThrow(
      `adam: before[0] must be a Float32Array of weights = ${count} numbers, got Float32Array(3).`,
    );
  });
});
