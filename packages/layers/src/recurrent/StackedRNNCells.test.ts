import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { gruCell } from "./GRUCell.js";
import { lstmCell } from "./LSTMCell.js";
import { rnn } from "./RNN.js";
import { simpleRnnCell } from "./SimpleRNNCell.js";
import { StackedRNNCells, stackedRnnCells } from "./StackedRNNCells.js";

beforeAll(async () => void (await useBackend("cpu")));

const sum = { units: 1, activation: "linear", kernelInitializer: "ones", recurrentInitializer: "ones" } as const;

describe("StackedRNNCells", () => {
  it("has the states of its cells in their order, and the output of the last one", () => {
    const stack = stackedRnnCells({ cells: [lstmCell({ units: 4 }), gruCell({ units: 3 })] });
    expect(stack).toBeInstanceOf(StackedRNNCells);
    expect([stack.stateSize, stack.outputSize, stack.features]).toEqual([[4, 4, 3], 3, null]);
    stack.build([null, 5]);
    expect(stack.features).toBe(5);
    expect(stack.countParams()).toBe(4 * 4 * (5 + 4 + 1) + 3 * 3 * (4 + 3 + 2));
  });

  it("goes backwards with all its cells, masks included", () => {
    const cells = () => [simpleRnnCell(sum), simpleRnnCell(sum)];
    const mask = tf.tensor2d([[0, 1, 1, 1]], [1, 4], "bool");
    const layer = rnn({ cell: cells(), goBackwards: true, returnSequences: true });
    const output = layer.apply(tf.tensor3d([5, 1, 2, 3], [1, 4, 1]), { mask }) as Tensor;
    expect(Array.from(output.dataSync())).toEqual([3, 8, 14, 14]); // sums 3, 5, 6, and the sums of those
  });

  it("leaves alone the memory of other tensors when it turns a mask on wasm, which tfjs's reverse does not", async () => {
    await useBackend("wasm");
    const neighbours = Array.from({ length: 50 }, () => tf.fill([6], 7));
    for (const index of [...neighbours.keys()].filter((key) => key % 2 === 0)) neighbours[index]!.dispose();
    const layer = rnn({ cell: [simpleRnnCell(sum), simpleRnnCell(sum)], goBackwards: true });
    const mask = tf.ones([4, 6], "bool");
    for (let run = 0; run < 20; run++) layer.apply(tf.ones([4, 6, 1]), { mask });
    const values = neighbours
      .filter(({ isDisposed }) => !isDisposed)
      .flatMap((tensor) => Array.from(tensor.dataSync()));
    expect(values.every((value) => value === 7)).toBe(true);
    await useBackend("cpu");
  });

  it("needs cells", () => {
    const allowed = "a list of one or more cells: simpleRnnCell, lstmCell, gruCell";
    expect(() => stackedRnnCells({ cells: [] })).toThrow(`StackedRNNCells: cells must be ${allowed}, got`);
  });
});
