import { serialization, type Tensor } from "@tensorflow/tfjs-core";
import { layers as stock, sequential as stockSequential, type LayersModel } from "@tensorflow/tfjs-layers";
import "./stockClasses.js";
import { useBackend } from "@seqloom/backend";
import { bidirectional, Dense, dense, dropout, embedding, input, lstm, model, sequential } from "@seqloom/layers";
import { describeModel } from "./describeModel.js";
import { rebuildModel } from "./rebuildModel.js";

beforeAll(() => useBackend("cpu"));

/** The same model as another thread would make it. */
const again = async (given: LayersModel): Promise<LayersModel> =>
  rebuildModel("train", structuredClone(await describeModel("train", given)));

const numbers = (given: LayersModel): number[][] => given.weights.map((weight) => Array.from(weight.read().dataSync()));

const nets: Readonly<Record<string, () => LayersModel>> = {
  sequential: () =>
    sequential([
      embedding({ inputDim: 9, outputDim: 2, maskZero: true, inputShape: [4] }),
      lstm({ units: 3 }),
      dropout({ rate: 0.5 }),
      dense({ units: 1 }),
    ]),
  functional() {
    const [left, right] = [input({ shape: [4] }), input({ shape: [4] })];
    const shared = dense({ units: 2 });
    return model({ inputs: [left, right], outputs: [shared.apply(left), shared.apply(right)] });
  },
  "one with a model and wrappers inside"() {
    const inner = sequential([bidirectional({ layer: lstm({ units: 2 }), inputShape: [4, 1] })]);
    const x = input({ shape: [4, 1] });
    return model({ inputs: x, outputs: inner.apply(x) });
  },
  "one of tfjs": () =>
    stockSequential({ layers: [stock.lstm({ units: 2, inputShape: [3, 1] }), stock.dense({ units: 1 })] }),
  "one of tfjs with a layer of ours": () =>
    stockSequential({ layers: [stock.simpleRNN({ units: 2, inputShape: [3, 1] }), dense({ units: 1 })] }),
};

describe("rebuildModel", () => {
  it.each(Object.keys(nets))("makes a model of the same layers, classes and weights: %s", async (name) => {
    const given = nets[name]!();
    const made = await again(given);
    expect(numbers(made)).toEqual(numbers(given));
    expect(made.constructor).toBe(given.constructor);
    expect(made.layers.map((layer) => layer.constructor)).toEqual(given.layers.map((layer) => layer.constructor));
    expect(made.layers.map((layer) => layer.name)).toEqual(given.layers.map((layer) => layer.name));
    expect(made.outputNames).toEqual(given.outputNames);
  });

  it("leaves frozen what is frozen", async () => {
    const given = nets["sequential"]!();
    given.layers[0]!.trainable = false;
    const made = await again(given);
    expect(made.trainableWeights).toHaveLength(given.trainableWeights.length);
    expect(made.layers[0]!.trainable).toBe(false);
  });

  it("leaves the registry as it was", async () => {
    await again(nets["one of tfjs"]!());
    expect(serialization.SerializationMap.getMap().classNameMap["Dense"]![0]).toBe(Dense);
  });

  it("names a class that is not known", async () => {
    class Twice extends stock.Layer {
      static readonly className = "Twice";
      override call(x: Tensor): Tensor {
        return x;
      }
    }
    const given = stockSequential({ layers: [stock.dense({ units: 1, inputShape: [1] }), new Twice({})] });
    await expect(again(given)).rejects.toThrow(
      'train: model must be made of classes that the worker knows, got "Twice". Give modules: [new URL(',
    );
  });
});
