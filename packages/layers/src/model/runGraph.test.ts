import * as tf from "@tensorflow/tfjs-core";
import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { dense } from "../core/Dense.js";
import { model } from "./Functional.js";
import { input } from "./input.js";
import { lstm } from "../recurrent/LSTM.js";
import { masking } from "../core/Masking.js";
import { runGraph } from "./runGraph.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("runGraph", () => {
  it("gives an output its mask and a state none", () => {
    const x = input({ shape: [3, 2] });
    const [sequence, state] = lstm({ units: 2, returnSequences: true, returnState: true }).apply(
      masking().apply(x),
    ) as SymbolicTensor[];
    const outputs = [sequence!, state!].map((place) => dense({ units: 1 }).apply(place) as SymbolicTensor);
    const graph = model({ inputs: x, outputs });
    tf.engine().startScope();
    const { masks } = runGraph(graph, [tf.tensor3d([[[1, 1], [0, 0], [2, 2]]])], { training: false }); // prettier-ignore
    expect(masks.map((mask) => mask && Array.from(mask.dataSync()))).toEqual([[1, 0, 1], null]);
    tf.engine().endScope();
  });
});
