import { useBackend } from "@seqloom/backend";
import { kerasLayerNames, layerFromKeras } from "./layerFromKeras.js";
import { SimpleRNN } from "../recurrent/SimpleRNN.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("layerFromKeras", () => {
  it("makes the layer of a config that Keras 3 wrote", () => {
    const layer = layerFromKeras({
      class_name: "SimpleRNN",
      config: {
        name: "my_rnn",
        trainable: true,
        dtype: { module: "keras", class_name: "DTypePolicy", config: { name: "float32" }, registered_name: null },
        return_sequences: true,
        units: 5,
        activation: "hard_sigmoid",
        kernel_initializer: {
          module: "keras.initializers",
          class_name: "GlorotUniform",
          config: { seed: null, input_axes: null, output_axes: null },
          registered_name: null,
        },
        recurrent_initializer: { module: "keras.initializers", class_name: "Orthogonal", config: { seed: 3, gain: 2 } },
        kernel_regularizer: { module: "keras.regularizers", class_name: "L2", config: { l2: 0.5 } },
      },
    });
    expect(layer).toBeInstanceOf(SimpleRNN);
    expect(layer.getConfig()).toMatchObject({
      name: "my_rnn",
      units: 5,
      returnSequences: true,
      activation: "hardSigmoid",
      kernelInitializer: { className: "GlorotUniform", config: { seed: null } },
      recurrentInitializer: { className: "Orthogonal", config: { seed: 3, gain: 2 } },
      kernelRegularizer: { className: "L2", config: { l2: 0.5 } },
    });
  });

  it("makes the layer of a config that Keras 2 wrote", () => {
    const config = {
      units: 2,
      activation: "tanh",
      kernel_initializer: { class_name: "Zeros", config: {} },
      implementation: 1,
    };
    expect(layerFromKeras({ class_name: "SimpleRNN", config }).getConfig()).toMatchObject({ units: 2, dropout: 0 });
  });

  it("reads hard_sigmoid and a GRU without reset_after as the Keras that wrote them meant it", () => {
    const config = { units: 2, recurrent_activation: "hard_sigmoid" };
    const inner = { class_name: "GRU", config };
    const made = (kerasVersion?: 2 | 3, more: object = {}) =>
      layerFromKeras({ class_name: "GRU", config: { ...config, ...more } }, { kerasVersion }).getConfig();
    expect(made()).toMatchObject({ recurrentActivation: "hardSigmoid", resetAfter: true });
    expect(made(3)).toEqual({ ...made(), name: expect.any(String) as string });
    expect(made(2)).toMatchObject({ recurrentActivation: "hardSigmoidKeras2", resetAfter: false });
    expect(made(3, { implementation: 2 })).toMatchObject({ recurrentActivation: "hardSigmoidKeras2" });
    const wrapper = { class_name: "Bidirectional", config: { layer: inner, merge_mode: "concat" } };
    expect(layerFromKeras(wrapper, { kerasVersion: 2 }).getConfig()).toMatchObject({
      layer: { config: { recurrentActivation: "hardSigmoidKeras2", resetAfter: false } },
      backwardLayer: { config: { recurrentActivation: "hardSigmoidKeras2", goBackwards: true } },
    });
    expect(() => layerFromKeras(inner, { kerasVersion: 1 as never })).toThrow(
      "layerFromKeras: kerasVersion must be 2 or 3, got 1.",
    );
  });

  it("names the class or the setting that it cannot make", () => {
    expect(() => layerFromKeras({ class_name: "Lambda", config: {} })).toThrow(
      /^layerFromKeras: class_name must be among .*GRU.*, got "Lambda"\.$/,
    );
    expect(() => layerFromKeras({ class_name: "toString", config: {} })).toThrow("class_name must be among");
    expect(() => layerFromKeras({ class_name: "SimpleRNN", config: { units: 2, reset_after: true } })).toThrow(
      'got "resetAfter".',
    );
  });
});

describe("kerasLayerNames", () => {
  it("lists the classes", () => {
    expect(kerasLayerNames).toEqual(expect.arrayContaining(["Dense", "GRU", "Bidirectional"]));
    expect(kerasLayerNames).not.toContain("Lambda");
  });
});
