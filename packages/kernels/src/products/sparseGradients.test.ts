import { setFlagsFromString } from "node:v8";
import { seededRandom } from "@seqloom/array";
import fc from "fast-check";
import type { Conv1dCall } from "../calls/productTypes.js";
import { Kernels } from "../Kernels.js";
import { relaxedIsThere } from "../module/variants.js";

setFlagsFromString("--experimental-wasm-relaxed-simd"); // Node 20 has it behind a flag

// Channels that are no multiple of 4 take the products of all gradients: one more, of zeros, shows their results.
describe.each(relaxedIsThere() ? [false, true] : [false])("sparse gradients of Conv1D, relaxed SIMD: %s", (relaxed) => {
  let kernels: Kernels;
  beforeAll(async () => {
    kernels = await Kernels.load({ threads: 1, relaxed });
  });
  afterAll(() => kernels.dispose());

  it("gives the bits of the products of all gradients", () => {
    const upTo = (max: number) => fc.integer({ min: 1, max });
    const choices = fc.record({
      ...{ batch: upTo(5), steps: upTo(40), filters: upTo(9), kernelSize: upTo(5), strides: upTo(3) },
      ...{ channels: fc.constantFrom(4, 8, 32, 36, 72), padding: fc.constantFrom("valid", "same", "causal") },
      ...{
        shares: fc.array(fc.constantFrom(0, 0.05, 0.2, 0.5, 1), { minLength: 5, maxLength: 5 }),
        seed: fc.nat(1000),
      },
    });
    fc.assert(
      fc.property(choices, ({ shares, seed, ...sizes }) => {
        const random = seededRandom(seed);
        const call = callOf(sizes, random);
        const size = kernels.conv1d.forward(call).length / sizes.batch;
        const gradient = Float32Array.from({ length: size * sizes.batch }, (_, place) =>
          random.uniform(0, 1) < shares[Math.floor(place / size)]! ? random.uniform(-1, 1) : 0,
        );
        const sparse = kernels.conv1d.backward(call, gradient);
        const all = kernels.conv1d.backward(withOneMore(call), gradient);
        expect(sparse.bias).toEqual(all.bias);
        expect(sparse.input).toEqual(withoutLast(all.input!, sizes.channels, 1));
        expect(sparse.kernel).toEqual(withoutLast(all.kernel!, sizes.channels, sizes.filters));
      }),
      { numRuns: 200 },
    );
  });

  it("hands on what is not finite", () => {
    const call = callOf({ batch: 1, steps: 9, filters: 4, kernelSize: 1, channels: 4 }, seededRandom(1));
    call.input.set([Infinity, NaN], 12);
    const gradient = new Float32Array(36).fill(1, 0, 1);
    const { kernel } = kernels.conv1d.backward(call, gradient);
    expect([...kernel!.subarray(0, 8)].every(Number.isNaN)).toBe(true);
    expect([...kernel!.subarray(8)].every(Number.isFinite)).toBe(true);
  });

  it("gives the same bits with two threads", async () => {
    const call = callOf({ batch: 41, steps: 60, filters: 8, kernelSize: 7, channels: 36 }, seededRandom(2));
    const gradient = new Float32Array(41 * 54 * 8).map((_, place) => (place % 5 === 0 ? Math.sin(place) : 0));
    const two = await Kernels.load({ threads: 2, relaxed });
    expect(two.conv1d.backward(call, gradient)).toEqual(kernels.conv1d.backward(call, gradient));
    two.dispose();
  });
});

type Sizes = Pick<Conv1dCall, "batch" | "steps" | "filters" | "kernelSize" | "channels">;

function callOf(sizes: Sizes, random: ReturnType<typeof seededRandom>) {
  const { batch, steps, channels, filters, kernelSize } = sizes;
  const numbers = (length: number) => Float32Array.from({ length }, () => random.uniform(-1, 1));
  const kernel = numbers(kernelSize * channels * filters);
  return { ...sizes, input: numbers(batch * steps * channels), kernel, bias: numbers(filters) };
}

function withOneMore(call: ReturnType<typeof callOf>): Conv1dCall {
  const { channels, filters } = call;
  return {
    ...call,
    channels: channels + 1,
    input: withZeros(call.input, channels, 1),
    kernel: withZeros(call.kernel, channels, filters),
  };
}

/** Values of [rows, channels, width] become those of [rows, channels + 1, width]. */
function withZeros(values: Float32Array, channels: number, width: number): Float32Array {
  const [from, to] = [channels * width, (channels + 1) * width];
  const result = new Float32Array((values.length / from) * to);
  for (let row = 0; row < values.length / from; row++) {
    result.set(values.subarray(row * from, (row + 1) * from), row * to);
  }
  return result;
}

/** Values of [rows, channels + 1, width] become those of [rows, channels, width]. */
function withoutLast(values: Float32Array, channels: number, width: number): Float32Array {
  return values.filter((_, place) => place % ((channels + 1) * width) < channels * width);
}
