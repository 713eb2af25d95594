import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { gruCell } from "./GRUCell.js";
import { lstm } from "./LSTM.js";
import { lstmCell } from "./LSTMCell.js";
import { RecurrentCell } from "./RecurrentCell.js";
import { simpleRnn } from "./SimpleRNN.js";

beforeAll(async () => void (await useBackend("cpu")));

const apply = (layer: ReturnType<typeof lstm>, training: boolean) =>
  Array.from((layer.apply(tf.ones([2, 3, 4]), { training }) as Tensor).dataSync());

describe("RecurrentCell", () => {
  it("has weights in Keras's order, as many columns as its gates have units", () => {
    const cell = gruCell({ units: 2 });
    expect(cell).toBeInstanceOf(RecurrentCell);
    cell.build([null, 5]);
    expect(cell.weights).toEqual([cell.kernel, cell.recurrentKernel, cell.bias]);
    expect(cell.weights.map(({ shape }) => shape)).toEqual([
      [5, 6],
      [2, 6],
      [2, 6],
    ]);
    expect(cell.features).toBe(5);
    expect(() => gruCell({ units: 2, name: "mine" }).build([null, null])).toThrow(
      "GRUCell: input of mine must be of a known number of features, got null.",
    );
  });

  it("drops in training alone, and follows the seed", () => {
    const make = (seed: number) => lstm({ units: 3, dropout: 0.5, recurrentDropout: 0.5, seed });
    expect(apply(make(1), true)).toEqual(apply(make(1), true));
    expect(apply(make(1), false)).not.toEqual(apply(make(1), true));
    const layer = make(1);
    expect(apply(layer, true)).not.toEqual(apply(layer, true));
    expect(apply(layer, false)).toEqual(apply(layer, false));
  });

  it("drops nothing at rate 1 where it has gates, everything where it has none: Keras does", () => {
    for (const options of [{ dropout: 1 }, { recurrentDropout: 1 }]) {
      const layer = lstm({ units: 3, ...options });
      expect(apply(layer, true)).toEqual(apply(layer, false));
    }
    const layer = simpleRnn({ units: 3, dropout: 1, recurrentInitializer: "zeros" });
    expect(Array.from((layer.apply(tf.ones([1, 3, 4]), { training: true }) as Tensor).dataSync())).toEqual([0, 0, 0]);
  });

  it("draws one input mask for all gates, and one for each where the state is dropped too", () => {
    const gatesOf = (recurrentDropout: number) => {
      const cell = lstmCell({ units: 1, dropout: 0.5, recurrentDropout, seed: 1 });
      const { inputDropout, recurrentDropout: recurrent } = (
        cell as unknown as { dropoutMasks(batch: number, features: number): Record<string, Tensor | null> }
      ).dropoutMasks(2, 30);
      return [inputDropout?.shape, recurrent?.shape];
    };
    expect(gatesOf(0)).toEqual([[1, 2, 30], undefined]);
    expect(gatesOf(0.5)).toEqual([
      [4, 2, 30],
      [4, 2, 1],
    ]);
  });
});
