import { useBackend } from "@seqloom/backend";
import {
  bidirectional,
  dense,
  gruCell,
  input,
  lstm,
  lstmCell,
  model,
  multiHeadAttention,
  rnn,
  sequential,
  timeDistributed,
} from "@seqloom/layers";
import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import { layerParts } from "./layerParts.js";

beforeAll(async () => void (await useBackend("cpu")));

const paths = (parts: ReturnType<typeof layerParts>) =>
  parts.filter(({ weights }) => weights.length > 0).map(({ path }) => path);

describe("layerParts", () => {
  it("files layers by class and count, and layers inside of layers by Keras's attributes", () => {
    const stack = sequential([
      rnn({ cell: [lstmCell({ units: 2 }), gruCell({ units: 2 })], returnSequences: true, inputShape: [3, 2] }),
      bidirectional({ layer: lstm({ units: 2, returnSequences: true }) }),
      timeDistributed({ layer: dense({ units: 2 }) }),
      dense({ units: 2 }),
      dense({ units: 1 }),
    ]);
    expect(paths(layerParts(stack))).toEqual([
      "layers/rnn/cell/cells/lstm_cell",
      "layers/rnn/cell/cells/gru_cell",
      "layers/bidirectional/backward_layer/cell",
      "layers/bidirectional/forward_layer/cell",
      "layers/time_distributed/layer",
      "layers/dense",
      "layers/dense_1",
    ]);
  });

  it("files a layer that is used twice once, and models inside", () => {
    const x = input({ shape: [4, 2] });
    const inner = sequential([dense({ units: 2, inputShape: [4, 2] })]);
    const twice = inner.apply(inner.apply(x)) as SymbolicTensor;
    const outputs = multiHeadAttention({ numHeads: 1, keyDim: 2 }).apply([twice, twice]) as SymbolicTensor;
    expect(paths(layerParts(model({ inputs: x, outputs })))).toEqual([
      "layers/sequential/layers/dense",
      ...["key_dense", "output_dense", "query_dense", "value_dense"].map(
        (name) => `layers/multi_head_attention/${name}`,
      ),
    ]);
  });
});
