import { initializers, layers as stock, sequential as stockSequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { bidirectional, dense, input, lstm, model, sequential } from "@seqloom/layers";
import { describeModel } from "./describeModel.js";

beforeAll(() => useBackend("cpu"));

describe("describeModel", () => {
  it("says which classes are tfjs's own", async () => {
    expect(
      (
        await describeModel(
          "train",
          stockSequential({ layers: [stock.simpleRNN({ units: 2, inputShape: [3, 1] }), dense({ units: 1 })] }),
        )
      ).plainClasses,
    ).toEqual(["Sequential", "SimpleRNN", "SimpleRNNCell"]);
    expect((await describeModel("train", nested())).plainClasses).toEqual(["InputLayer"]);
  });

  it("refuses a class of layers that is both", async () => {
    const mixed = stockSequential({ layers: [stock.dense({ units: 1, inputShape: [1] }), dense({ units: 1 })] });
    await expect(describeModel("train", mixed)).rejects.toThrow(
      'train: model must be made of layers Dense that are all of @seqloom/layers or all of tfjs, got "both".',
    );
  });

  it("has the weights as they are", async () => {
    const kernelInitializer = initializers.ones();
    const { weights, description } = await describeModel(
      "train",
      stockSequential({ layers: [stock.dense({ units: 1, inputShape: [1], kernelInitializer })] }),
    );
    expect(new Float32Array(weights.buffer)).toEqual(Float32Array.of(1, 0));
    expect(JSON.parse(description)).toMatchObject({ modelTopology: { class_name: "Sequential" } });
  });
});

function nested() {
  const inner = sequential([bidirectional({ layer: lstm({ units: 2 }), inputShape: [4, 1] })]);
  const x = input({ shape: [4, 1] });
  return model({ inputs: x, outputs: inner.apply(x) });
}
