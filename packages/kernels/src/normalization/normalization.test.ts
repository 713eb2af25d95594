import { expectClose } from "@seqloom/testing";
import fc from "fast-check";
import type { Kernels } from "../Kernels.js";
import { normalizationReference } from "../reference/normalizationReference.js";
import { describeBuilds } from "../testing/describeBuilds.js";

const waves = (length: number, seed: number) => Float32Array.from({ length }, (_, i) => Math.sin(seed + i * 1.7 + (i * i) / 1000)); // prettier-ignore
const sameBits = (a: Float32Array, b: Float32Array) => Buffer.from(a.slice().buffer).equals(Buffer.from(b.slice().buffer)); // prettier-ignore

describeBuilds("normalization", [{ threads: 2 }], (load) => {
  let kernels: Kernels;
  beforeAll(async () => void (kernels = await load()));
  afterAll(() => kernels.dispose());

  it("gives what plain loops give, whatever the shapes and weights", () => {
    const upTo = (max: number) => fc.integer({ min: 1, max });
    const choices = fc.record({
      rows: upTo(6),
      width: upTo(19),
      scale: fc.boolean(),
      center: fc.boolean(),
      seed: upTo(99),
    });
    fc.assert(
      fc.property(choices, ({ rows, width, scale, center, seed }) => {
        const arrays = {
          input: waves(rows * width, seed),
          gamma: waves(width, seed + 1),
          beta: waves(width, seed + 2),
        };
        const { input, ...weights } = arrays;
        const { gamma, beta } = weights;
        const call = { rows, width, epsilon: 1e-3, input, ...(scale && { gamma }), ...(center && { beta }) };
        const wide = {
          ...{ rows, width, epsilon: call.epsilon, input: Float64Array.from(input) },
          ...(scale && { gamma: Float64Array.from(gamma) }),
          ...(center && { beta: Float64Array.from(beta) }),
        };
        const close = { absolute: 5e-5, relative: 1e-5 }; // a row of equal numbers divides by sqrt(epsilon)
        expectClose(kernels.normalization.forward(call), normalizationReference.forward(wide), close);
        const dy = waves(rows * width, seed + 3);
        const gradients = kernels.normalization.backward(call, dy);
        const expected = normalizationReference.backward(wide, Float64Array.from(dy));
        const names = ["input", ...(scale ? ["gamma"] : []), ...(center ? ["beta"] : [])] as (keyof typeof expected)[];
        expect(Object.keys(gradients)).toEqual(names);
        for (const name of names) expectClose(gradients[name]!, expected[name], close);
      }),
      { numRuns: 100 },
    );
  });

  it("gives the same bits with 1, 2 and 8 threads, and in arrays of its own memory", async () => {
    const [rows, width] = [4001, 61];
    const call = {
      rows,
      width,
      epsilon: 1e-3,
      input: waves(rows * width, 1),
      gamma: waves(width, 2),
      beta: waves(width, 3),
    };
    const output = kernels.normalization.forward(call);
    const { input: dx, gamma, beta } = kernels.normalization.backward(call, output);
    for (const threads of [1, 8]) {
      const other = await load({ threads, shared: threads > 1 });
      const [x, y, gradient] = [call.input, output, output].map((values) => other.reserve(values.length));
      x!.values.set(call.input);
      other.normalization.forward({ ...call, input: x!.values }, y!.values);
      expect(sameBits(y!.values, output)).toBe(true);
      const placed = { ...call, input: x!.values };
      const gradients = other.normalization.backward(placed, y!.values, {}, gradient!.values);
      expect([sameBits(gradient!.values, dx!), sameBits(gradients.gamma!, gamma!), sameBits(gradients.beta!, beta!)]).toEqual([true, true, true]); // prettier-ignore
      expect(Object.keys(other.normalization.backward(call, output, { wantInput: false }))).toEqual(["gamma", "beta"]);
      other.dispose();
    }
  });

  it("names what is wrong", () => {
    const call = { rows: 1, width: 2, epsilon: -1, input: new Float32Array(2) };
    expect(() => kernels.normalization.forward(call)).toThrow(
      "normalization.forward: epsilon must be a number of 0 or more, got -1.",
    );
    expect(() => kernels.normalization.forward({ ...call, epsilon: 0, gamma: new Float32Array(3) })).toThrow(
      "normalization.forward: gamma must be a Float32Array of width = 2 numbers",
    );
  });
});
