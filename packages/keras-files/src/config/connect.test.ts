import { useBackend } from "@seqloom/backend";
import { buildModel } from "./buildModel.js";
import { connect } from "./connect.js";
import { readEntry } from "./LayerEntry.js";

beforeAll(async () => void (await useBackend("cpu")));

const input = {
  class_name: "InputLayer",
  config: { name: "in", batch_shape: [null, 3] },
  name: "in",
  inbound_nodes: [],
};
const dense = (name: string, ...from: unknown[]) => ({
  class_name: "Dense",
  config: { name, units: 2 },
  name,
  inbound_nodes: from.map((place) => [[...(place as unknown[]), {}]]),
});
const graph = (layers: unknown[], output: unknown) => ({
  class_name: "Functional",
  config: { name: "m", layers, input_layers: [["in", 0, 0]], output_layers: output },
});
const build = (given: unknown) => buildModel(given, { kerasVersion: 2, customLayers: {} }).model;

describe("connect", () => {
  it("calls layers once their inputs are there, in whatever order they are listed", () => {
    const model = build(graph([dense("b", ["a", 0, 0]), dense("a", ["in", 0, 0]), input], [["b", 0, 0]]));
    expect(model.outputs[0]!.shape).toEqual([null, 2]);
    expect(model.countParams()).toBe(8 + 6);
  });

  it("reads calls of models inside by numbers from 0, and from 1 as Keras 2 counts them", () => {
    const inner = (from: unknown) => ({
      class_name: "Sequential",
      config: {
        name: "inner",
        layers: [{ class_name: "Dense", config: { name: "d", units: 2, batch_input_shape: [null, 3] } }],
      },
      name: "inner",
      inbound_nodes: [[from]],
    });
    for (const call of [0, 1]) {
      const model = build(graph([input, inner(["in", 0, 0, {}]), dense("out", ["inner", call, 0])], [["out", 0, 0]]));
      expect(model.outputs[0]!.shape).toEqual([null, 2]);
    }
  });

  it("refuses calls that nothing can come to", () => {
    const circle = graph([input, dense("a", ["b", 0, 0]), dense("b", ["a", 0, 0])], [["b", 0, 0]]);
    expect(() => build(circle)).toThrow("the inputs of layer m/a come from nowhere, or out of itself.");
    expect(() => build(graph([input], [["b", 0, 0]]))).toThrow(
      "model m names output 0 of call 0 of b, which is not there.",
    );
    const entry = readEntry("m", {
      class_name: "Dense",
      config: { name: "x" },
      inbound_nodes: [{ args: [], kwargs: {} }],
    });
    const whole = readEntry("m", graph([], []));
    expect(() => connect("m", whole, [entry], () => ({}) as never, new Map())).toThrow(
      "layer m/x is called without an input.",
    );
  });
});
