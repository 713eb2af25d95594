import * as tf from "@tensorflow/tfjs-core";
import { input, layers, model as functional, sequential } from "@tensorflow/tfjs-layers";
import type { LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { MaskWatch } from "./MaskWatch.js";

beforeAll(() => useBackend("cpu"));

function masked(returnSequences: boolean): LayersModel {
  return sequential({
    layers: [
      layers.masking({ maskValue: 0, inputShape: [3, 1] }),
      layers.simpleRNN({ units: 2, returnSequences }),
      layers.dense({ units: 1 }),
    ],
  });
}

/** The masks of a model's outputs for one row that begins with a masked step. */
function masksOf(model: LayersModel): (number[] | undefined)[] {
  const watch = new MaskWatch(model);
  try {
    return tf.tidy(() => {
      const outputs = [model.call(tf.tensor3d([[[0], [1], [2]]]), {})].flat();
      return outputs.map((output) => watch.of(output)).map((mask) => mask && Array.from(mask.dataSync()));
    });
  } finally {
    watch.close();
  }
}

describe("MaskWatch", () => {
  it("tells the steps that are masked", () => {
    const model = masked(true);
    model.build([]);
    expect(masksOf(model)).toEqual([[0, 1, 1]]);
  });

  it("tells of none where there is no sequence any more, and where nothing masks", () => {
    const model = masked(false);
    model.build([]);
    expect(masksOf(model)).toEqual([undefined]);
    const plain = sequential({ layers: [layers.dense({ units: 1, inputShape: [3, 1] })] });
    plain.build([]);
    expect(masksOf(plain)).toEqual([undefined]);
  });

  it("keeps outputs of one shared layer apart", () => {
    const x = input({ shape: [3, 1] });
    const steps = layers.masking({ maskValue: 0 }).apply(x) as SymbolicTensor;
    const dense = layers.dense({ units: 1 });
    const outputs = [dense.apply(steps) as SymbolicTensor, dense.apply(x) as SymbolicTensor];
    expect(masksOf(functional({ inputs: x, outputs }))).toEqual([[0, 1, 1], undefined]);
  });

  it("leaves layers and memory as they were", async () => {
    const model = masked(true);
    model.build([]);
    const last = model.layers.at(-1)!;
    const { apply, computeMask } = last;
    await expectNoTensorLeft(() => masksOf(model));
    expect(last.apply).toBe(apply);
    expect(last.computeMask).toBe(computeMask);
  });
});
