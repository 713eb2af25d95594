import { embeddingReference } from "./embeddingReference.js";

describe("embeddingReference", () => {
  const call = {
    inputDim: 3,
    outputDim: 2,
    ids: Int32Array.of(2, 0, 2),
    embeddings: Float64Array.of(1, 2, 3, 4, 5, 6),
  };

  it("copies the row of each id", () => {
    expect([...embeddingReference.forward(call)]).toEqual([5, 6, 1, 2, 5, 6]);
  });

  it("adds up what flows into equal ids, and nothing into ids that are not there", () => {
    const { embeddings } = embeddingReference.backward(call, Float64Array.of(1, 2, 10, 20, 100, 200));
    expect([...embeddings]).toEqual([10, 20, 0, 0, 101, 202]);
  });

  it("gives rows that no longer belong to the table", () => {
    embeddingReference.forward(call).fill(0);
    expect([...call.embeddings]).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
