import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { regularizers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { bidirectional } from "../wrappers/Bidirectional.js";
import { SequenceLayer } from "./SequenceLayer.js";
import { simpleRnn } from "./SimpleRNN.js";

beforeAll(async () => void (await useBackend("cpu")));

const sum = { units: 1, activation: "linear", kernelInitializer: "ones", recurrentInitializer: "ones" } as const;

describe("SequenceLayer", () => {
  it("is what recurrent layers and wrappers of them are", () => {
    expect(simpleRnn({ units: 1 })).toBeInstanceOf(SequenceLayer);
    expect(bidirectional({ layer: simpleRnn({ units: 1 }) })).toBeInstanceOf(SequenceLayer);
  });

  it("holds its weights in the layers inside, and freezes them with itself, as Keras does", () => {
    const layer = bidirectional({ layer: simpleRnn(sum) });
    layer.build([null, 4, 1]);
    expect(layer.trainableWeights).toEqual(layer.innerLayers.flatMap(({ weights }) => weights));
    layer.trainable = false;
    expect(layer.innerLayers.map(({ trainable }) => trainable)).toEqual([false, false]);
    expect(layer.nonTrainableWeights).toEqual(layer.weights);
    layer.trainable = true;
    layer.backwardLayer.cell.trainable = false;
    expect(layer.trainableWeights).toEqual(layer.forwardLayer.weights);
    expect(layer.weights).toHaveLength(6); // the order stays
  });

  it("has the penalties of the layers inside, and those that somebody adds", () => {
    const kernelRegularizer = regularizers.l2({ l2: 1 });
    const layer = bidirectional({ layer: simpleRnn({ ...sum, kernelRegularizer }) });
    layer.build([null, 4, 1]);
    expect(layer.losses).toHaveLength(2);
    const own = () => tf.scalar(3);
    layer.addLoss(own);
    expect(layer.losses).toHaveLength(3);
    layer.forwardLayer.trainable = false; // Keras 3.15.1: frozen weights have no penalty
    expect(layer.losses).toEqual([own, ...layer.backwardLayer.losses]);
  });

  it("takes states in one list with the input, or by their name", () => {
    const layer = simpleRnn(sum);
    const [x, state] = [tf.ones([1, 2, 1]), tf.tensor2d([[5]])];
    const outputs = [layer.apply([x, state]), layer.apply(x, { initialState: state })] as Tensor[];
    expect(outputs.map((output) => output.dataSync()[0])).toEqual([7, 7]);
  });
});
