import { expectClose } from "@seqloom/testing";
import type { Kernels } from "../Kernels.js";
import { PRODUCT_ACTIVATIONS } from "../calls/productActivations.js";
import type { ProductActivation } from "../calls/productTypes.js";
import { activatedRows, gradientOfSums } from "../reference/rowActivations.js";
import { describeBuilds } from "../testing/describeBuilds.js";

const NAMES = Object.keys(PRODUCT_ACTIVATIONS) as ProductActivation[];
const waves = (length: number, seed: number) =>
  Float32Array.from({ length }, (_, i) => 4 * Math.sin(seed + i * 1.7 + (i * i) / 1000));

describeBuilds("activation", [{ threads: 2 }], (load) => {
  let kernels: Kernels;
  beforeAll(async () => void (kernels = await load()));
  afterAll(() => kernels.dispose());

  it.each(NAMES.flatMap((name) => [[name, 7, 3] as const, [name, 26, 9001] as const]))(
    "gives what plain loops give: %s, rows of %d, %d of them",
    (activation, width, rows) => {
      const input = waves(rows * width, 1);
      const dy = waves(rows * width, 2);
      const output = kernels.activation.forward({ activation, width, input });
      const wide = Float64Array.from(input);
      expectClose(output, activatedRows(activation, wide, width), { absolute: 1e-6, relative: 1e-6 });
      const gradient = kernels.activation.backward({ activation, width }, output, dy);
      const expected = gradientOfSums(activation, () => wide, Float64Array.from(dy), width);
      expectClose(gradient, expected, { absolute: 4e-6, relative: 4e-6 });
    },
  );

  it("keeps softmax right at its edges", () => {
    const softmax = (...input: number[]) =>
      kernels.activation.forward({ activation: "softmax", width: input.length, input: Float32Array.from(input) });
    expectClose(softmax(1000, 1000, -1000, 1000), [1 / 3, 1 / 3, 0, 1 / 3]);
    expectClose(softmax(-Infinity, 0, -100), [0, 1, 0]);
    expect([...softmax(NaN, 0, 1, 2, 3)]).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });

  it("uses arrays of the kernels' memory where they lie, whatever the threads", async () => {
    const [width, size] = [50, 300_000];
    const call = { activation: "tanh" as const, width, input: waves(size, 1) };
    const expected = kernels.activation.forward(call);
    const one = await load({ threads: 1, shared: false });
    const [input, output] = [one.reserve(size), one.reserve(size)];
    input.values.set(call.input);
    one.activation.forward({ ...call, input: input.values }, output.values);
    expect(Buffer.from(output.values.slice().buffer).equals(Buffer.from(expected.buffer))).toBe(true);
    one.activation.backward(call, output.values, input.values, input.values);
    const gradient = kernels.activation.backward(call, expected, call.input);
    expect(Buffer.from(input.values.slice().buffer).equals(Buffer.from(gradient.buffer))).toBe(true);
  });

  it("names what is wrong", () => {
    const input = new Float32Array(5);
    expect(() => kernels.activation.forward({ activation: "tanh", width: 2, input })).toThrow(
      "activation.forward: input must be a Float32Array of rows of width = 2 numbers, got",
    );
    expect(kernels.activation.forward({ activation: "tanh", width: 2, input: new Float32Array(0) })).toHaveLength(0);
  });
});
