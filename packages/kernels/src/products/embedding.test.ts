import { expectClose } from "@seqloom/testing";
import type { Kernels } from "../Kernels.js";
import { embeddingReference } from "../reference/embeddingReference.js";
import { describeBuilds } from "../testing/describeBuilds.js";

describeBuilds("embedding", [{ shared: false }], (load, { instructions }) => {
  let kernel: Kernels["embedding"];
  beforeAll(async () => {
    kernel = (await load({ threads: 2 })).embedding;
  });
  const call = {
    inputDim: 2,
    outputDim: 3,
    ids: Int32Array.of(1, 0, 1),
    embeddings: Float32Array.of(1, 2, 3, 4, 5, 6),
  };

  it("gives a row of the table for each id, and adds up what flows back into it", () => {
    expect(kernel.forward(call)).toEqual(Float32Array.of(4, 5, 6, 1, 2, 3, 4, 5, 6));
    const { embeddings } = kernel.backward(call, Float32Array.of(1, 2, 3, 10, 20, 30, 100, 200, 300));
    expect(embeddings).toEqual(Float32Array.of(10, 20, 30, 101, 202, 303));
  });

  // A table of 3 times as many numbers as are taken is copied into the module, one of 5 times as many is read in place.
  it.each([3, 5])("gives the rows of a table of %d times as many numbers as are taken", (times) => {
    const ids = Int32Array.of(0, 3 * times - 1, 7, 7);
    const [inputDim, outputDim] = [4 * times, 5];
    const embeddings = Float32Array.from({ length: inputDim * outputDim }, (_, i) => i);
    const rows = kernel.forward({ inputDim, outputDim, ids, embeddings });
    expect([...rows]).toEqual([...ids].flatMap((id) => [0, 1, 2, 3, 4].map((place) => 5 * id + place)));
    const target = new Float32Array(rows.length);
    expect(kernel.forward({ inputDim, outputDim, ids, embeddings }, target)).toBe(target);
    expect(target).toEqual(rows);
  });

  it("serves no ids at all", () => {
    const none = { ...call, ids: new Int32Array(0) };
    expect(kernel.forward(none)).toEqual(new Float32Array(0));
    expect(kernel.backward(none, new Float32Array(0)).embeddings).toEqual(new Float32Array(6));
  });

  it("takes gradients that are too small to matter for 0: the addon those that are denormal", () => {
    const wide = { inputDim: 1, outputDim: 5, ids: Int32Array.of(0), embeddings: new Float32Array(5) };
    const { embeddings } = kernel.backward(wide, Float32Array.of(1e-40, 1e-24, NaN, 1, 1e-30));
    expect(embeddings).toEqual(Float32Array.of(0, 1e-24, NaN, 1, instructions === undefined ? 0 : 1e-30));
  });

  it("gives what plain loops give where the work is cut into slices", () => {
    const [inputDim, outputDim] = [1003, 21];
    const ids = Int32Array.from({ length: 10_007 }, (_, i) => (i * i) % inputDim);
    const table = Float32Array.from({ length: inputDim * outputDim }, (_, i) => Math.sin(i));
    const large = { inputDim, outputDim, ids, embeddings: table };
    const rows = kernel.forward(large);
    const wide = { ...large, embeddings: Float64Array.from(table) };
    expect(rows).toEqual(Float32Array.from(embeddingReference.forward(wide)));
    const { embeddings } = kernel.backward(large, rows);
    const expected = embeddingReference.backward(wide, Float64Array.from(rows)).embeddings;
    expectClose(embeddings, expected, { absolute: 1e-5, relative: 1e-5 }); // sums of some dozen float32
  });

  it.each([2, -1])("names an id outside the table and the limit: %d", (id) => {
    expect(() => kernel.forward({ ...call, ids: Int32Array.of(1, id) })).toThrow(
      `embedding.forward: ids[1] must be an integer from 0 to 1 (inputDim is 2), got ${id}.`,
    );
  });
});
