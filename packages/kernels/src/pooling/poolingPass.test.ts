import { expectClose } from "@seqloom/testing";
import fc from "fast-check";
import type { Kernels } from "../Kernels.js";
import type { FusedPoolingOperation, PoolingOperation } from "../calls/poolingTypes.js";
import {
  averagePooling1dReference,
  globalAveragePooling1dReference,
  globalMaxPooling1dReference,
  maxPooling1dReference,
} from "../reference/poolingReference.js";
import { planOf } from "./poolingPass.js";
import { describeBuilds } from "../testing/describeBuilds.js";

const references = {
  maxPooling1d: maxPooling1dReference,
  averagePooling1d: averagePooling1dReference,
  globalMaxPooling1d: globalMaxPooling1dReference,
  globalAveragePooling1d: globalAveragePooling1dReference,
};
const NAMES = Object.keys(references) as (keyof typeof references)[];

/** Few different numbers, so that some are equal. */
const waves = (length: number, seed: number) =>
  Float32Array.from({ length }, (_, i) => Math.round(8 * Math.sin(seed + i * 1.7 + (i * i) / 1000)) / 8);

function sameBits(a: Float32Array, b: Float32Array): boolean {
  const [first, second] = [a, b].map((values) => Buffer.from(values.buffer, values.byteOffset, values.byteLength));
  return first!.equals(second!);
}

describe("planOf", () => {
  it("lays windows as Keras does, or one over all steps", () => {
    const sizes = { batch: 1, steps: 7, channels: 1 };
    expect(planOf({ ...sizes, poolSize: 3 })).toMatchObject({ windows: 2, strides: 3, left: 0 });
    expect(planOf({ ...sizes, poolSize: 3, strides: 1, padding: "same" })).toMatchObject({ windows: 7, left: 1 });
    expect(planOf(sizes)).toMatchObject({ windows: 1, poolSize: 7 });
  });
});

describeBuilds("poolingPass", [{ threads: 2 }], (load) => {
  let kernels: Kernels;
  beforeAll(async () => void (kernels = await load()));
  afterAll(() => kernels.dispose());

  const upTo = (max: number) => fc.integer({ min: 1, max });
  const choices = fc.record({
    ...{ batch: upTo(4), steps: upTo(17), channels: upTo(11), poolSize: upTo(6), strides: upTo(6), seed: fc.nat(1000) },
    ...{ padding: fc.constantFrom("valid" as const, "same" as const), withMask: fc.boolean() },
  });

  it.each(NAMES)("gives what plain loops give, whatever the shapes and settings: %s", (name) => {
    fc.assert(
      fc.property(choices, ({ seed, poolSize, strides, padding, withMask, ...sizes }) => {
        const { batch, steps, channels } = sizes;
        const mask = Uint8Array.from({ length: batch * steps }, (_, i) => (Math.sin(i + seed) > -0.5 ? 1 : 0));
        const call = {
          ...{ ...sizes, input: waves(batch * steps * channels, seed) },
          ...(name.startsWith("global") ? {} : { poolSize, strides, padding }),
          ...(name === "globalAveragePooling1d" && withMask && { mask }),
        };
        expectSame(name, call, seed);
      }),
      { numRuns: 100 },
    );
  });

  it.each(NAMES)("gives the same where samples are cut into slices, with any number of threads: %s", async (name) => {
    const call = {
      ...{ batch: 41, steps: 200, channels: 62, input: waves(41 * 200 * 62, 1) },
      ...(name.startsWith("global") ? {} : { poolSize: 5, strides: 3 }),
    };
    const two = expectSame(name, call, 2);
    for (const threads of [1, 8]) {
      const pool = await load({ threads });
      const operation = pool[name] as FusedPoolingOperation<object, object>;
      const result = operation.forward(call);
      const gradient = operation.backward(two.kept, result, waves(result.output.length, 3));
      expect(sameBits(result.output, two.result.output)).toBe(true);
      expect(sameBits(gradient, two.gradient)).toBe(true);
      pool.dispose();
    }
  });

  it.each(NAMES)("uses arrays of the kernels' memory where they lie: %s", (name) => {
    const operation = kernels[name] as FusedPoolingOperation<object, object>;
    const call = { batch: 2, steps: 6, channels: 5, ...(name.startsWith("global") ? {} : { poolSize: 2 }) };
    const input = waves(60, 1);
    const expected = operation.forward({ ...call, input });
    const dy = waves(expected.output.length, 2);
    const rooms = [input, expected.output, input].map((values) => kernels.reserve(values.length));
    const [source, output, gradient] = rooms.map((room) => room.values) as [Float32Array, Float32Array, Float32Array];
    source.set(input);
    const result = operation.forward({ ...call, input: source }, output);
    expect(result.output.buffer).toBe(output.buffer);
    expect(result).toEqual(expected);
    const kept = name === "globalMaxPooling1d" ? { ...call, input: source } : call;
    const withInput = name === "globalMaxPooling1d" ? { ...call, input } : call;
    operation.backward(kept, result, dy, gradient);
    expect(gradient).toEqual(operation.backward(withInput, expected, dy));
    for (const room of rooms) room.free();
    expect(kernels.memory.used).toBe(0);
  });

  it("makes nothing of sequences that are shorter than a window", () => {
    const call = { batch: 1, steps: 2, channels: 1, poolSize: 3 };
    const result = kernels.maxPooling1d.forward({ ...call, input: Float32Array.of(1, 2) });
    expect(result).toEqual({ output: new Float32Array(0), places: new Int32Array(0) });
    expect(kernels.maxPooling1d.backward(call, result, new Float32Array(0))).toEqual(Float32Array.of(0, 0));
  });

  it("hands NaN on", () => {
    const call = { batch: 1, steps: 3, channels: 1, input: Float32Array.of(1, NaN, 3) };
    expect(kernels.maxPooling1d.forward({ ...call, poolSize: 3 })).toEqual({
      ...{ output: Float32Array.of(NaN), places: Int32Array.of(1) },
    });
    expect(kernels.globalMaxPooling1d.forward(call).output).toEqual(Float32Array.of(NaN));
    const empty = { ...call, mask: Uint8Array.of(0, 0, 0) };
    expect(kernels.globalAveragePooling1d.forward(empty).output).toEqual(Float32Array.of(NaN));
  });

  /** Output, places and gradient are those of the reference in float64. */
  function expectSame(name: keyof typeof references, call: { readonly input: Float32Array }, seed: number) {
    const operation = kernels[name] as FusedPoolingOperation<object, object>;
    const reference = references[name] as PoolingOperation<object, object, Float64Array>;
    const result = operation.forward(call);
    const wide = { ...call, input: Float64Array.from(call.input) };
    const expected = reference.forward(wide);
    expectClose(result.output, expected.output, { absolute: 1e-6, relative: 1e-6 });
    expect(result.places).toEqual(expected.places);
    const dy = waves(result.output.length, seed + 1);
    const { input, ...sizes } = call;
    const kept = name === "globalMaxPooling1d" ? { ...sizes, input } : sizes;
    const gradient = operation.backward(kept, result, dy);
    expectClose(gradient, reference.backward(wide, expected, Float64Array.from(dy)), {
      absolute: 1e-6,
      relative: 1e-6,
    });
    return { result, kept, gradient };
  }
});
