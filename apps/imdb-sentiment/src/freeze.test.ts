import { useBackend } from "@seqloom/backend";
import { embedding, sequential } from "@seqloom/layers";
import { freeze } from "./freeze.js";

beforeAll(() => useBackend("cpu"));

describe("freeze", () => {
  it("gives the layer its vectors, and keeps training from changing them", async () => {
    const model = sequential({ layers: [embedding({ inputDim: 3, outputDim: 2, inputLength: 1 })] });
    const vectors = Float32Array.of(0, 0, 1, 2, 3, 4);
    freeze(model.layers[0]!, { data: vectors, shape: [3, 2] });
    expect(Array.from(await model.layers[0]!.getWeights()[0]!.data())).toEqual([...vectors]);
    expect(model.trainableWeights).toHaveLength(0);
    model.dispose();
  });
});
