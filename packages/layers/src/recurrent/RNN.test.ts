import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input, layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, readJson } from "@seqloom/testing";
import { itRunsAsInKeras, type RecurrentCase } from "../testing/recurrentCase.js";
import { gru } from "./GRU.js";
import { gruCell } from "./GRUCell.js";
import { lstmCell } from "./LSTMCell.js";
import { RNN, rnn } from "./RNN.js";
import { StackedRNNCells } from "./StackedRNNCells.js";

const { cases } = readJson<{ cases: readonly RecurrentCase[] }>(`${import.meta.dirname}/../fixtures/rnn_cells.json`);

describe("RNN", () => {
  describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
    beforeAll(async () => void (await useBackend(backend)));
    itRunsAsInKeras(cases);
  });

  it("over a cell is the layer of that cell", () => {
    const [one, other] = [rnn({ cell: gruCell({ units: 3, seed: 1 }) }), gru({ units: 3, seed: 1 })];
    const x = tf.randomUniform([2, 4, 2], -1, 1, "float32", 1);
    const [outputs, expected] = [one, other].map((layer) => (layer.apply(x) as Tensor).dataSync());
    expectClose(outputs!, expected!, { absolute: 0, relative: 0 });
  });

  it("stacks a list of cells, and names weights as Keras does", () => {
    const cell = [lstmCell({ units: 4, name: "first" }), gruCell({ units: 3, name: "second" })];
    const layer = rnn({ cell, name: "mine" });
    expect(layer).toBeInstanceOf(RNN);
    expect(layer.cell).toBeInstanceOf(StackedRNNCells);
    layer.apply(input({ shape: [4, 2] }));
    const names = layer.weights.map(({ originalName }) => originalName.replace(/stacked_rnn_cells(_\d+)?/, "stack"));
    expect(names).toEqual([
      "mine/stack/first/kernel",
      "mine/stack/first/recurrent_kernel",
      "mine/stack/first/bias",
      "mine/stack/second/kernel",
      "mine/stack/second/recurrent_kernel",
      "mine/stack/second/bias",
    ]);
    expect(layer.computeOutputShape([null, 4, 2])).toEqual([null, 3]);
  });

  it("trains no cell that is frozen", () => {
    const layer = rnn({ cell: [gruCell({ units: 2, trainable: false }), gruCell({ units: 3 })] });
    layer.build([null, 4, 2]);
    expect(layer.trainableWeights).toEqual(layer.weights.slice(3));
  });

  it("refuses what is no cell, and a cell of other inputs", () => {
    const allowed = "a cell (simpleRnnCell, lstmCell, gruCell, stackedRnnCells) or a list of cells";
    for (const cell of [undefined, [], [3], layers.dense({ units: 1 })]) {
      expect(() => rnn({ cell: cell as never })).toThrow(`RNN: cell must be ${allowed}, got`);
    }
    const cell = gruCell({ units: 2 });
    cell.build([null, 5]);
    expect(() => rnn({ cell, name: "mine" }).build([null, 4, 3])).toThrow(
      "RNN: input of mine must be of 5 features, as its cell is, got 3.",
    );
  });
});
