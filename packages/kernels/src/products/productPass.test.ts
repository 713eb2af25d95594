import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { expectClose, productGoldenTests } from "@seqloom/testing";
import fc from "fast-check";
import { conv1dReference } from "../reference/conv1dReference.js";
import { denseReference } from "../reference/denseReference.js";
import type { Kernels } from "../Kernels.js";
import { PRODUCT_ACTIVATIONS } from "../calls/productActivations.js";
import { ProductPlan, type ProductSizes } from "./ProductPlan.js";
import type {
  Conv1dCall,
  DenseCall,
  FusedProductOperation,
  ProductActivation,
  ProductGradients,
  ProductOperation,
} from "../calls/productTypes.js";
import { referenceActivations } from "../reference/referenceActivations.js";
import { relaxedIsThere } from "../module/variants.js";
import { describeBuilds } from "../testing/describeBuilds.js";

setFlagsFromString("--experimental-wasm-relaxed-simd"); // Node 20 has it behind a flag

const ACTIVATIONS = Object.keys(PRODUCT_ACTIVATIONS) as ProductActivation[];

const builds = [{ relaxed: false }, ...(relaxedIsThere() ? [{ relaxed: true }] : [])];

describeBuilds("productPass", builds, (load) => {
  let kernels: Kernels;
  beforeAll(async () => {
    kernels = await load({ threads: 2 });
  });
  afterAll(() => kernels.dispose());

  const products = { dense: late("dense"), conv1d: late("conv1d"), embedding: late("embedding") };
  const options = {
    arrayType: Float32Array,
    tolerance: 2e-6, // float32 on both sides, sums of up to some dozen products
    fixture: join(import.meta.dirname, "../fixtures/products.json"),
  };
  productGoldenTests<Float32Array>("WebAssembly", products, { ...options, activations: referenceActivations });
  productGoldenTests<Float32Array>("WebAssembly with its own activations", products, {
    ...options,
    activations: {},
    own: Object.keys(PRODUCT_ACTIVATIONS),
  });

  it("gives what Conv1D in plain loops gives, whatever the shapes and settings", () => {
    const upTo = (max: number) => fc.integer({ min: 1, max });
    const choices = fc.record({
      ...{ batch: upTo(5), steps: upTo(20), groups: upTo(3), channels: upTo(9), filters: upTo(9), kernelSize: upTo(5) },
      ...{ strides: upTo(3), dilationRate: upTo(3), padding: fc.constantFrom("valid", "same", "causal") },
      ...{ withBias: fc.boolean(), seed: fc.nat(1000), activation: fc.constantFrom(...ACTIVATIONS) },
    });
    fc.assert(
      fc.property(choices, ({ withBias, seed, channels, filters, ...settings }) => {
        const { batch, steps, groups, kernelSize } = settings;
        const sizes = { ...settings, channels: channels * groups, filters: filters * groups };
        const call = {
          ...{ ...sizes, input: waves(batch * steps * channels * groups, seed) },
          ...{ kernel: waves(kernelSize * channels * filters * groups, seed + 1) },
          ...(withBias && { bias: waves(filters * groups, seed + 2) }),
        };
        const expected = conv1dReference.forward(inFloat64(call));
        expectClose(kernels.conv1d.forward(call), expected, { absolute: 1e-6, relative: 2e-6 });
        const gradient = waves(expected.length, seed + 3);
        const gradients = conv1dReference.backward(inFloat64(call), Float64Array.from(gradient));
        const output = Float32Array.from(expected);
        expectSameGradients(kernels.conv1d.backward(call, gradient, { output }), gradients);
      }),
      { numRuns: 150 },
    );
  });

  it.each([1, 3, 33, 1001])("gives what Dense in plain loops gives, for %d rows", (batch) => {
    const [features, units] = [27, 19];
    const activation = ACTIVATIONS[batch % ACTIVATIONS.length]!;
    const call = {
      ...{ batch, features, units, input: waves(batch * features, 1), kernel: waves(features * units, 2) },
      ...{ bias: waves(units, 3), activation },
    };
    expectSamePasses(kernels.dense, denseReference, call);
  });

  it.each(["dense", "conv1d"] as const)("uses arrays of its own memory where they lie: %s", (name) => {
    const call =
      name === "dense"
        ? { batch: 14, features: 3, units: 4, input: waves(42, 1), kernel: waves(12, 2), activation: "relu" as const }
        : { batch: 2, steps: 7, channels: 3, filters: 4, kernelSize: 2, input: waves(42, 1), kernel: waves(24, 2) };
    const operation = kernels[name] as FusedProductOperation<object, ProductGradients>;
    const output = operation.forward(call);
    const dy = waves(output.length, 3);
    const gradients = operation.backward(call, dy, { output });
    const rooms = [call.input, call.kernel, output, dy].map((values) => kernels.reserve(values.length));
    const target = kernels.reserve(call.input.length);
    const [input, kernel, there, gradient] = rooms.map((room) => room.values);
    input!.set(call.input);
    kernel!.set(call.kernel);
    gradient!.set(dy);
    const placed = { ...call, input: input!, kernel: kernel! };
    expect(operation.forward(placed, there).buffer).toBe(there!.buffer);
    expect(there).toEqual(output);
    expect(operation.backward(placed, gradient!, { output: there! }, target.values)).toEqual(gradients);
    expect(target.values).toEqual(gradients.input);
    expect(gradient).toEqual(dy);
    for (const room of [...rooms, target]) room.free();
  });

  it("leaves out the gradients that nobody wants", () => {
    const call = { batch: 3, features: 2, units: 4, input: waves(6, 1), kernel: waves(8, 2), bias: waves(4, 3) };
    const all = kernels.dense.backward(call, waves(12, 4));
    const { input, ...weights } = all;
    expect(kernels.dense.backward(call, waves(12, 4), { wantInput: false })).toEqual(weights);
    expect(kernels.dense.backward(call, waves(12, 4), { wantKernel: false })).toEqual({ input });
  });

  // Sizes that are cut into slices (ProductPlan), two for each way of cutting; the second Conv1D has more output steps than a block of 128.
  it.each([
    { batch: 5003, features: 27, units: 29 },
    { batch: 20_011, features: 9, units: 21 },
  ])("gives what Dense in plain loops gives where rows are cut into slices: %o", (sizes) => {
    const { batch, features, units } = sizes;
    expect(slicesOf({ channels: features, filters: units, steps: batch, outputSteps: batch, cut: "steps" })).toBe(8);
    const call = {
      ...sizes,
      input: waves(batch * features, 1),
      kernel: waves(features * units, 2),
      bias: waves(units, 3),
    };
    expectSamePasses(kernels.dense, denseReference, call);
  });

  it.each([
    { batch: 41, steps: 60, groups: 1, channels: 21, filters: 30, kernelSize: 5 },
    { batch: 9, steps: 301, groups: 3, channels: 18, filters: 21, kernelSize: 13 },
  ])("gives what Conv1D in plain loops gives where samples are cut into slices: %o", (sizes) => {
    const { batch, steps, groups, channels, filters, kernelSize } = sizes;
    const perGroup = { groups, channels: channels / groups, filters: filters / groups };
    const outputSteps = steps - kernelSize + 1;
    const slices = slicesOf({ ...perGroup, samples: batch, kernelSize, steps, outputSteps, cut: "samples" });
    expect(slices).toBeGreaterThan(1);
    const input = waves(batch * steps * channels, 1);
    const kernel = waves((kernelSize * channels * filters) / groups, 2);
    expectSamePasses(kernels.conv1d, conv1dReference, { ...sizes, input, kernel, bias: waves(filters, 3) });
  });

  it("gives the same bits with 1, 2 and 8 threads", async () => {
    const [batch, features, units] = [3001, 50, 61];
    const dense = { batch, features, units, input: waves(batch * features, 1), kernel: waves(features * units, 2) };
    const sizes = { batch: 41, steps: 100, channels: 21, filters: 30, kernelSize: 5 };
    const conv1d = { ...sizes, input: waves(41 * 100 * 21, 4), kernel: waves(5 * 21 * 30, 5) };
    const results = async (threads: number) => {
      const pool = await load({ threads });
      const [first, second] = [pool.dense.forward(dense), pool.conv1d.forward(conv1d)];
      const all = [pool.dense.backward(dense, first), pool.conv1d.backward(conv1d, second)];
      pool.dispose();
      const arrays = [first, second, ...all.flatMap((gradients) => Object.values(gradients) as Float32Array[])];
      return arrays.map((values) => Buffer.from(values.buffer).toString("base64"));
    };
    const one = await results(1);
    expect((await results(2)).map((text, i) => text === one[i])).toEqual(one.map(() => true));
    expect((await results(8)).map((text, i) => text === one[i])).toEqual(one.map(() => true));
  });

  it("takes gradients that are too small to matter, which would be slow to calculate with, for 0", () => {
    const call = { batch: 2, features: 1, units: 2, input: Float32Array.of(1, 1), kernel: Float32Array.of(1e20, 1e20) };
    const gradients = kernels.dense.backward(call, Float32Array.of(1e-40, 1e-33, -1e-40, 1e-24));
    expect(gradients.kernel).toEqual(Float32Array.of(0, 1e-24));
    expect(gradients.input![0]).toBeLessThan(2e-13); // the addon takes only denormal numbers for 0
    expect(gradients.input![1]).toBe(Math.fround(1e20 * Math.fround(1e-24)));
    expect(kernels.dense.forward({ ...call, input: Float32Array.of(1e-40, 1e-30) })[0]).toBe(0);
    expect(kernels.dense.forward({ ...call, input: Float32Array.of(1e-40, 1e-30) })[2]).toBeCloseTo(1e-10, 15);
  });

  it("hands NaN on", () => {
    const call = { batch: 1, features: 2, units: 1, input: Float32Array.of(NaN, 1), kernel: Float32Array.of(1, 1) };
    expect(kernels.dense.forward(call)).toEqual(Float32Array.of(NaN));
    expect(kernels.dense.backward(call, Float32Array.of(NaN)).input).toEqual(Float32Array.of(NaN, NaN));
  });

  it("gives all memory back", () => {
    const call = { batch: 2, features: 2, units: 2, input: new Float32Array(4), kernel: new Float32Array(4) };
    const step = () => kernels.dense.backward(call, kernels.dense.forward(call));
    step(); // an addon keeps its first blocks for the next ones
    const before = kernels.memory;
    for (let run = 0; run < 1000; run++) step();
    expect(kernels.memory).toEqual(before);
    expect(before.used).toBe(0);
  });

  /** The kernel of the module that `beforeAll` loads. */
  function late<Name extends "dense" | "conv1d" | "embedding">(name: Name): Kernels[Name] {
    const kernel = {
      forward: (call: never) => kernels[name].forward(call),
      backward: (call: never, gradient: Float32Array, options?: object) =>
        kernels[name].backward(call, gradient, options),
    };
    return kernel as unknown as Kernels[Name];
  }
});

/** Slices of a product in one sample and with one tap, but for what is given. */
function slicesOf(
  sizes: Pick<ProductSizes, "channels" | "filters" | "steps" | "outputSteps" | "cut"> & Partial<ProductSizes>,
) {
  return new ProductPlan({ samples: 1, groups: 1, kernelSize: 1, strides: 1, dilation: 1, left: 0, ...sizes }).slices;
}

/** Output and gradients of a kernel are those of its reference in float64. */
function expectSamePasses<Call extends Conv1dCall | DenseCall>(
  kernel: FusedProductOperation<Call, ProductGradients>,
  reference: ProductOperation<never, ProductGradients<Float64Array>, Float64Array>,
  call: Call,
): void {
  const output = kernel.forward(call);
  const wide = inFloat64(call) as never;
  expectClose(output, reference.forward(wide), { absolute: 1e-6, relative: 2e-6 });
  expectSameGradients(kernel.backward(call, output, { output }), reference.backward(wide, Float64Array.from(output)));
}

function waves(length: number, seed: number): Float32Array {
  return Float32Array.from({ length }, (_, i) => Math.sin(seed + i * 1.7 + (i * i) / 1000));
}

function inFloat64<Call extends Conv1dCall | DenseCall>(
  call: Call,
): Omit<Call, "input" | "kernel" | "bias"> & Record<"input" | "kernel", Float64Array> & { bias?: Float64Array } {
  const { input, kernel, bias } = call;
  return {
    ...{ ...call, input: Float64Array.from(input), kernel: Float64Array.from(kernel) },
    ...(bias ? { bias: Float64Array.from(bias) } : { bias: undefined }),
  };
}

function expectSameGradients(actual: ProductGradients, expected: ProductGradients<Float64Array>): void {
  expect(Object.keys(actual)).toEqual(Object.keys(expected));
  const all = Object.values(expected) as Float64Array[];
  const largest = all.flatMap((values) => [...values]).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (const name of ["input", "kernel", "bias"] as const) {
    if (expected[name]) expectClose(actual[name]!, expected[name], { absolute: 1e-6 + 1e-5 * largest, relative: 0 });
  }
}
