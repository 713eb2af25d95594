import type { Kernels } from "./Kernels.js";
import { describeBuilds } from "./testing/describeBuilds.js";

const sizes = { batch: 3, steps: 4, features: 2, units: 5 };
const values = (length: number, from = 1) => Float32Array.from({ length }, (_, i) => Math.sin(i + from));

const builds = [true, false].map((shared) => ({ threads: 1, shared })); // memory that threads can share, or not

describe("arrays that lie in the module's memory", () => {
  describeBuilds("of a build", builds, (load) => {
    let kernels: Kernels;
    beforeAll(async () => void (kernels = await load()));

    it("are read and written by recurrent passes as others are, also where the memory grows in between", () => {
      const call = { ...sizes, kernel: values(40, 3), recurrentKernel: values(100, 4), returnSequences: true };
      const expected = kernels.lstm.forward({ ...call, input: values(24) });
      const back = kernels.lstm.backward(expected.handle!, { output: values(60, 9) });
      const [input, output, dy, dx] = [24, 60, 60, 24].map((length) => kernels.reserve(length));
      input!.values.set(values(24));
      const large = {
        ...sizes,
        batch: 4000,
        input: values(32000),
        kernel: call.kernel,
        recurrentKernel: values(100, 4),
      };
      const { handle } = kernels.lstm.forward({ ...call, input: input!.values }, { output: output!.values });
      expect(output!.values).toEqual(expected.output);
      kernels.lstm.forward({ ...large, keepState: false }); // a memory of its own size
      dy!.values.set(values(60, 9));
      const gradients = kernels.lstm.backward(handle!, { output: dy!.values }, { input: dx!.values });
      expect(dx!.values).toEqual(back.input);
      expect(gradients.input).toEqual(back.input);
      expect(gradients.kernel).toEqual(back.kernel);
      for (const each of [input!, output!, dy!, dx!]) each.free();
    });

    it("are input and output of Dense, also where the memory grows in between", () => {
      const call = { batch: 3, features: 2, units: 5, kernel: values(10, 3) };
      const expected = kernels.dense.forward({ ...call, input: values(6) });
      const back = kernels.dense.backward({ ...call, input: values(6) }, values(15, 4));
      const [input, output, dx] = [6, 15, 6].map((length) => kernels.reserve(length));
      input!.values.set(values(6));
      const filler = kernels.reserve(kernels.memory.size / 4 - kernels.memory.used / 4 - 200); // the next one grows
      kernels.dense.forward({ ...call, input: input!.values }, output!.values);
      expect(output!.values).toEqual(expected);
      const gradients = kernels.dense.backward({ ...call, input: input!.values }, values(15, 4), {}, dx!.values);
      expect(dx!.values).toEqual(back.input);
      expect(gradients.kernel).toEqual(back.kernel);
      for (const each of [input!, output!, dx!, filler]) each.free();
    });

    it("are the rows of an Embedding", () => {
      const call = { inputDim: 2, outputDim: 3, ids: Int32Array.of(1, 0, 1), embeddings: values(6) };
      const rows = kernels.reserve(9);
      expect(kernels.embedding.forward(call, rows.values)).toEqual(kernels.embedding.forward(call));
      expect(rows.values).toEqual(kernels.embedding.forward(call));
      expect(kernels.embedding.backward(call, rows.values)).toEqual(
        kernels.embedding.backward(call, Float32Array.from(rows.values)),
      );
      rows.free();
    });

    it("leave no memory behind", () => expect(kernels.memory.used).toBe(0));
  });
});
