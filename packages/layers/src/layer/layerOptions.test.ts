import { layers } from "@tensorflow/tfjs-layers";
import { readOptions } from "@seqloom/array";
import { LAYER_OPTIONS, layerArguments } from "./layerOptions.js";

const read = (options: object) => readOptions("Test", LAYER_OPTIONS, options);

describe("LAYER_OPTIONS", () => {
  it("reads what every layer may be told", () => {
    expect(read({ batchInputShape: [4, null, 3] })).toMatchObject({
      trainable: true,
      dtype: "float32",
      batchInputShape: [4, null, 3],
    });
  });

  it.each([
    [{ name: "" }, 'Test: name must be a name that is not empty, got "".'],
    [
      { inputShape: [2, 0] },
      "Test: inputShape must be a list of sizes, each an integer of 1 or more or null, got [2, 0].",
    ],
    [{ inputShape: 3 }, "Test: inputShape must be a list of sizes, each an integer of 1 or more or null, got 3."],
    [{ inputShape: [2 ** 53] }, "or more or null, got [9007199254740992]."],
    [{ batchSize: 0 }, "Test: batchSize must be an integer of 1 or more, got 0."],
    [{ dtype: "float64" }, 'Test: dtype must be "float32", got "float64".'],
    [{ weights: [[1]] }, "Test: weights must be a list of tensors, got [[1]]."],
  ])("refuses %p", (options, message) => {
    expect(() => read(options)).toThrow(message);
  });
});

describe("layerArguments", () => {
  it("gives a layer without a name Keras's next one", () => {
    expect(layerArguments("SomeRNN", read({}))).toMatchObject({ name: "some_rnn" });
    expect(layerArguments("SomeRNN", read({}))).toMatchObject({ name: "some_rnn_1" });
    expect(layerArguments("SomeRNN", read({ name: "encoder" }))).toMatchObject({ name: "encoder" });
  });

  it("puts the batch size in front of the input shape, as tfjs reads it", () => {
    class Plain extends layers.Layer {
      static readonly className = "Plain";
    }
    const layer = new (Plain as unknown as new (options: object) => layers.Layer)(
      layerArguments("Plain", read({ inputShape: [2, 3], batchSize: 4 }))!,
    );
    expect(layer.batchInputShape).toEqual([4, 2, 3]);
  });

  it("refuses two options that say the same thing, and one without the other that it needs", () => {
    expect(() => layerArguments("Test", read({ inputShape: [2], batchInputShape: [1, 2] }))).toThrow(
      "Test: inputShape must be left out where batchInputShape is given, got [2].",
    );
    expect(() => layerArguments("Test", read({ batchSize: 4 }))).toThrow(
      "Test: batchSize must be left out where no inputShape is given, got 4.",
    );
  });
});
