import { input, layers, model, sequential, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { kerasModelConfig } from "./kerasModelConfig.js";

beforeAll(() => useBackend("cpu"));

const place = (...history: [string, number, number]) => ({
  class_name: "__keras_tensor__",
  config: { keras_history: history },
});

describe("kerasModelConfig", () => {
  it("begins a Sequential with its input, as Keras 3 does", () => {
    const given = sequential({ name: "s", layers: [layers.dense({ units: 2, inputShape: [3], name: "dense" })] });
    expect(kerasModelConfig(given)).toMatchObject({
      class_name: "Sequential",
      config: {
        name: "s",
        layers: [
          { class_name: "InputLayer", config: { name: "dense_input", batch_shape: [null, 3], dtype: "float32" } },
          { class_name: "Dense", config: { name: "dense", units: 2, activation: "linear" } },
        ],
      },
    });
  });

  it("has calls in the form of Keras 3, with lists for several tensors", () => {
    const [a, b] = ["a", "b"].map((name) => input({ shape: [3], name })) as [SymbolicTensor, SymbolicTensor];
    const sum = layers.add({ name: "sum" }).apply([a, b]) as SymbolicTensor;
    const outputs = layers.dense({ units: 1, name: "out" }).apply(sum) as SymbolicTensor;
    const { config } = kerasModelConfig(model({ inputs: [a, b], outputs })) as { config: Record<string, never> };
    expect(config).toMatchObject({
      input_layers: [
        ["a", 0, 0],
        ["b", 0, 0],
      ],
      output_layers: ["out", 0, 0],
      layers: [
        { class_name: "InputLayer", name: "a", inbound_nodes: [], config: { batch_shape: [null, 3] } },
        { name: "b", inbound_nodes: [] },
        { name: "sum", inbound_nodes: [{ args: [[place("a", 0, 0), place("b", 0, 0)]], kwargs: {} }] },
        { name: "out", inbound_nodes: [{ args: [place("sum", 0, 0)], kwargs: {} }] },
      ],
    });
  });

  it("names the inputs of a model inside another one alone, which TensorBoard connects", () => {
    const [a, b] = ["a", "b"].map((name) => input({ shape: [3], name })) as [SymbolicTensor, SymbolicTensor];
    const inner = model({ inputs: [a, b], outputs: layers.add().apply([a, b]) as SymbolicTensor, name: "inner" });
    const [c, d] = ["c", "d"].map((name) => input({ shape: [3], name })) as [SymbolicTensor, SymbolicTensor];
    const outer = model({ inputs: [c, d], outputs: inner.apply([c, d]) as SymbolicTensor });
    const config = (kerasModelConfig(outer) as { config: { layers: { config: object }[] } }).config;
    expect(config.layers[2]!.config).toMatchObject({ name: "inner", input_layers: ["a", "b"] });
  });
});
