import { useBackend } from "@seqloom/backend";
import { batchNormalization, bidirectional, dense, lstm, spatialDropout1d } from "@seqloom/layers";
import { regularizers } from "@tensorflow/tfjs-layers";
import { kerasWord, layerEntry, rememberRegisteredName } from "./kerasConfig.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("layerEntry", () => {
  it("writes a layer as Keras 3 does", () => {
    const layer = dense({ units: 2, name: "a", kernelRegularizer: regularizers.l2({ l2: 0.5 }), inputShape: [3] });
    expect(layerEntry(layer, { isLegacy: false })).toEqual({
      module: "keras.layers",
      class_name: "Dense",
      config: {
        name: "a",
        trainable: true,
        dtype: { module: "keras", class_name: "DTypePolicy", config: { name: "float32" }, registered_name: null },
        units: 2,
        activation: "linear",
        use_bias: true,
        kernel_initializer: {
          module: "keras.initializers",
          class_name: "GlorotUniform",
          config: { seed: null },
          registered_name: null,
        },
        bias_initializer: { module: "keras.initializers", class_name: "Zeros", config: {}, registered_name: null },
        kernel_regularizer: {
          module: "keras.regularizers",
          class_name: "L1L2",
          config: { l1: 0, l2: 0.5 },
          registered_name: null,
        },
        bias_regularizer: null,
        kernel_constraint: null,
        bias_constraint: null,
      },
      registered_name: null,
    });
    expect(layerEntry(layer, { isLegacy: true })).toMatchObject({ class_name: "Dense" });
    expect(layerEntry(layer, { isLegacy: true })).not.toHaveProperty("module");
  });

  it("writes layers inside of layers, and what Keras takes in another form", () => {
    const both = layerEntry(bidirectional({ layer: lstm({ units: 1, name: "l" }) }), { isLegacy: false });
    expect(both.config).toMatchObject({
      merge_mode: "concat",
      layer: { class_name: "LSTM", config: { name: "forward_l" } },
    });
    expect(layerEntry(batchNormalization({ axis: [2] }), { isLegacy: false }).config).toMatchObject({ axis: 2 });
    expect(layerEntry(spatialDropout1d({ rate: 0.1 }), { isLegacy: false }).config).not.toHaveProperty("trainable");
  });
});

describe("kerasWord", () => {
  it("writes names and words in snake case, and leaves other texts", () => {
    expect(["useBias", "channelsLast", "l2", "beta1", "GRU", "a b"].map(kerasWord)).toEqual([
      "use_bias",
      "channels_last",
      "l2",
      "beta_1",
      "GRU",
      "a b",
    ]);
  });
});

describe("rememberRegisteredName", () => {
  it("keeps the package of a class of one's own", () => {
    rememberRegisteredName("Dense", "own>Dense"); // only classes that are none of Keras's are written with it
    expect(layerEntry(dense({ units: 1 }), { isLegacy: false }).registered_name).toBeNull();
  });
});
