import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { bidirectional } from "./Bidirectional.js";
import { SequenceLayer } from "./SequenceLayer.js";
import { simpleRnn } from "./SimpleRNN.js";

beforeAll(async () => void (await useBackend("cpu")));

const sum = { units: 1, activation: "linear", kernelInitializer: "ones", recurrentInitializer: "ones" } as const;

describe("SequenceLayer", () => {
  it("is what recurrent layers and wrappers of them are", () => {
    expect(simpleRnn({ units: 1 })).toBeInstanceOf(SequenceLayer);
    expect(bidirectional({ layer: simpleRnn({ units: 1 }) })).toBeInstanceOf(SequenceLayer);
  });

  it("ends a mask in a wrapper as in a layer, where a model of tfjs would hand it on", () => {
    const layer = () => bidirectional({ layer: simpleRnn(sum), mergeMode: "ave" });
    const model = sequential({
      layers: [layers.masking({ inputShape: [4, 1] }), layer(), layers.repeatVector({ n: 4 }), layer()],
    });
    const x = tf.tensor3d([0, 1, 0, 1], [1, 4, 1]);
    expect(Array.from((model.predict(x) as Tensor).dataSync())).toEqual([8]); // 1 + 1, four times
  });

  it("takes states in one list with the input, or by their name", () => {
    const layer = simpleRnn(sum);
    const [x, state] = [tf.ones([1, 2, 1]), tf.tensor2d([[5]])];
    const outputs = [layer.apply([x, state]), layer.apply(x, { initialState: state })] as Tensor[];
    expect(outputs.map((output) => output.dataSync()[0])).toEqual([7, 7]);
  });
});
