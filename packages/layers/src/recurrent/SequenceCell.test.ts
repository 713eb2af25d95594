import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { gruCell } from "./GRUCell.js";
import { lstmCell } from "./LSTMCell.js";
import { rnn } from "./RNN.js";
import type { SequenceCell } from "./SequenceCell.js";
import { simpleRnnCell } from "./SimpleRNNCell.js";
import { stackedRnnCells } from "./StackedRNNCells.js";

type CellClass = tf.serialization.SerializableConstructor<SequenceCell>;

const CELLS: [string, () => SequenceCell][] = [
  ["SimpleRNNCell", () => simpleRnnCell({ units: 3, seed: 1 })],
  ["LSTMCell", () => lstmCell({ units: 3, seed: 1 })],
  ["GRUCell", () => gruCell({ units: 3, seed: 1 })],
  [
    "StackedRNNCells",
    () => stackedRnnCells({ cells: [lstmCell({ units: 2, seed: 1 }), gruCell({ units: 3, seed: 2 })] }),
  ],
];

describe.each(CELLS)("SequenceCell: %s", (_, make) => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("does one step as a layer: step by step it comes to what the sequence comes to", () => {
    tf.tidy(() => {
      const cell = make();
      const sequence = tf.randomUniform([2, 4, 2], -1, 1, "float32", 1);
      const [expected] = rnn({ cell, returnState: true }).apply(sequence) as Tensor[];
      let states: Tensor[] = cell.stateSize.map((size) => tf.zeros([2, size]));
      let output: Tensor | undefined;
      for (const step of tf.unstack(sequence, 1)) {
        [output, ...states] = cell.apply([step, ...states]) as Tensor[];
      }
      expectClose(output!.dataSync(), expected!.dataSync(), { absolute: 1e-6 });
    });
  });

  it("tells its shapes, and leaves no tensor behind", async () => {
    const cell = make();
    const inputs = [tf.ones([2, 2]), ...cell.stateSize.map((size) => tf.ones([2, size]))];
    tf.dispose(cell.apply(inputs) as Tensor[]);
    const shapes = cell.computeOutputShape(inputs.map(({ shape }) => shape));
    expect(shapes).toEqual([cell.outputSize, ...cell.stateSize].map((size) => [2, size]));
    await expectNoTensorLeft(() => {
      const outputs = cell.apply(inputs, { training: true }) as Tensor[];
      expect(outputs.map(({ shape }) => shape)).toEqual(shapes);
      tf.dispose(outputs);
    });
  });

  it("comes back out of its config", () => {
    const cell = make();
    const cellClass = cell.constructor as unknown as CellClass;
    const again = cellClass.fromConfig(cellClass, cell.getConfig());
    expect(again).toBeInstanceOf(cell.constructor);
    expect(again.getConfig()).toEqual(cell.getConfig());
  });
});

describe("SequenceCell", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("refuses a wrong number of tensors and wrong shapes", () => {
    const cell = lstmCell({ units: 3, name: "mine" });
    const [x, state] = [tf.ones([2, 4]), tf.ones([2, 3])];
    expect(() => cell.apply(x)).toThrow(
      'LSTMCell: input of mine must be a list of the input and 2 states, got "1 tensors".',
    );
    expect(() => cell.apply([x, state, tf.ones([2, 4])])).toThrow(
      "LSTMCell: states[1] of mine must be of shape [2, 3], got [2, 4].",
    );
    tf.dispose(cell.apply([x, state, state]) as Tensor[]);
    expect(() => cell.apply([tf.ones([2, 5]), state, state])).toThrow(
      "LSTMCell: input of mine must be of shape [2, 4], got [2, 5].",
    );
  });
});
