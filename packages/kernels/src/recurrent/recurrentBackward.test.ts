import { Kernels } from "../Kernels.js";
import { describeBuilds } from "../testing/describeBuilds.js";

const names = ["simpleRnn", "lstm", "gru"] as const;
const gates = { simpleRnn: 1, lstm: 4, gru: 3 } as const;

function callOf(name: (typeof names)[number], steps: number, scale: number) {
  const sizes = { batch: 3, steps, features: 2, units: 5 };
  const values = (length: number, size: number) => Float32Array.from({ length }, (_, i) => size * Math.sin(i + 1));
  const columns = gates[name] * 5;
  const kernels = { kernel: values(2 * columns, 0.5), recurrentKernel: values(5 * columns, 0.3) };
  return { ...sizes, ...kernels, input: values(3 * steps * 2, scale) };
}

describe("recurrentBackward", () => {
  let kernels: Kernels;
  beforeAll(async () => {
    kernels = await Kernels.load({ threads: 1 });
  });

  it.each(names)("ends where the gradient has faded, and leaves no number too small to matter: %s", (name) => {
    const call = callOf(name, 600, 1);
    const { handle } = kernels[name].forward(call);
    const { input, initialStates } = kernels[name].backward(handle!, { output: new Float32Array(15).fill(0.01) });
    const sizes = input!.map(Math.abs);
    expect(sizes.filter((size) => size > 0 && size < 1e-30)).toEqual(new Float32Array(0));
    expect(sizes.subarray(0, 100).every((size) => size === 0)).toBe(true);
    expect(sizes.subarray(1190, 1200).every((size) => size > 0)).toBe(true);
    expect(initialStates.every((state) => state.every((value) => value === 0))).toBe(true);
  });

  it.each(names)("takes inputs that are too small to calculate with for 0: %s", (name) => {
    const tiny = kernels[name].forward({ ...callOf(name, 20, 1e-40), keepState: false });
    expect(tiny.output).toEqual(new Float32Array(15));
  });

  it.each(names)("hands NaN on, and ends: %s", (name) => {
    const call = callOf(name, 40, 1);
    const broken = { ...call, input: call.input.map((value, i) => (i === 10 ? NaN : value)) };
    const { output, handle } = kernels[name].forward(broken);
    expect(output.every((value, i) => Number.isNaN(value) === i < 5)).toBe(true);
    const { kernel, input } = kernels[name].backward(handle!, { output: new Float32Array(15).fill(1) });
    expect(kernel.every(Number.isNaN)).toBe(true);
    expect(input!.subarray(80).every(Number.isFinite)).toBe(true);
  });

  it.each(names)("lets memory grow no more after the first calls, also with two handles at once: %s", (name) => {
    const call = callOf(name, 10, 1);
    const kernel = kernels[name];
    const once = () => {
      const [first, second] = [kernel.forward(call), kernel.forward(call)];
      const gradients = { output: first.output };
      return [kernel.backward(second.handle!, gradients), kernel.backward(first.handle!, gradients)];
    };
    const [late, early] = once();
    expect(late).toEqual(early);
    const before = kernels.memory;
    for (let run = 0; run < 1000; run++) once();
    expect(kernels.memory).toEqual(before);
    expect(before.used).toBe(0);
  });
});

describeBuilds("targets of recurrentBackward", [{ threads: 1 }], (load) => {
  it.each(names)("are filled with the gradients by the weights: %s", async (name) => {
    const kernels = await load();
    for (const units of [4, 5]) {
      const columns = gates[name] * units;
      const values = (length: number) => Float32Array.from({ length }, (_, i) => 0.3 * Math.sin(i + 1));
      const call = {
        ...{ batch: 3, steps: 4, features: 2, units, input: values(24), kernel: values(2 * columns) },
        ...{ recurrentKernel: values(units * columns), bias: values((name === "gru" ? 2 : 1) * columns) },
      };
      const run = (targets?: object, wantInitialStates = true) => {
        const given = { output: values(3 * units), wantInitialStates };
        return kernels[name].backward(kernels[name].forward(call).handle!, given, targets);
      };
      const { kernel, recurrentKernel, bias } = run();
      const targets = {
        kernel: new Float32Array(kernel.length).fill(7),
        recurrentKernel: new Float32Array(recurrentKernel.length).fill(7),
        bias: new Float32Array(bias!.length).fill(7),
      };
      const { initialStates, ...filled } = run(targets, false);
      expect([initialStates, filled.kernel === targets.kernel]).toEqual([[], true]);
      expect(targets).toEqual({ kernel, recurrentKernel, bias });
      expect(() => run({ kernel: new Float32Array(1) })).toThrow(
        `${name}.backward: targets.kernel must be a Float32Array`,
      );
    }
  });
});
