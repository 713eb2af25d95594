import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { regularizers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { dense } from "../core/Dense.js";
import { masking } from "../core/Masking.js";
import { callModel, modelMasks, modelPenalties } from "./modelCall.js";
import { sequential, type Sequential } from "./Sequential.js";

beforeAll(async () => void (await useBackend("cpu")));

let model: Sequential;

beforeAll(() => {
  const ones = dense({ units: 1, kernelInitializer: "ones", kernelRegularizer: regularizers.l2({ l2: 0.5 }) });
  model = sequential([masking({ inputShape: [2, 2] }), ones]);
});

const x = () => tf.tensor3d([[[1, 2], [0, 0]]]); // prettier-ignore

describe("callModel", () => {
  it("gives a tensor for one output, and leaves no other behind", async () => {
    const given = x();
    await expectNoTensorLeft(() => {
      const output = callModel(model, given, {}) as Tensor;
      expect(output.arraySync()).toEqual([[[3], [0]]]);
      output.dispose();
    });
  });
});

describe("modelMasks", () => {
  it("gives the masks alone", async () => {
    const given = x();
    await expectNoTensorLeft(() => {
      const masks = modelMasks(model, given, null);
      expect(masks.map((mask) => Array.from(mask!.dataSync()))).toEqual([[1, 0]]);
      tf.dispose(masks as Tensor[]);
    });
  });
});

describe("modelPenalties", () => {
  it("gives those of all layers", () => {
    expect(modelPenalties(model).map((penalty) => penalty.dataSync()[0])).toEqual([1]); // 0.5 (1 + 1)
  });
});
