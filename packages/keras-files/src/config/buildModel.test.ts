import { useBackend } from "@seqloom/backend";
import { buildModel } from "./buildModel.js";

beforeAll(async () => void (await useBackend("cpu")));

const context = { kerasVersion: 3, customLayers: {} } as const;
const dense = (name: string, more: object = {}) => ({ class_name: "Dense", config: { name, units: 2, ...more } });
const input = { class_name: "InputLayer", config: { name: "in", batch_shape: [null, 3] } };
const stack = (...layers: unknown[]) => ({ class_name: "Sequential", config: { name: "m", layers } });

describe("buildModel", () => {
  it("makes a Sequential, its input from an InputLayer, the first layer or the shape it was built for", () => {
    for (const given of [
      stack(input, dense("a")),
      stack(dense("a", { batch_input_shape: [null, 3] })),
      { ...stack(dense("a")), build_config: { input_shape: [null, 3] } },
    ]) {
      const { model, order } = buildModel(given, context);
      expect(model.countParams()).toBe(8);
      expect(order.get(model)!.map(({ name }) => name)).toEqual(["a"]);
    }
  });

  it("names the layer with its path", () => {
    const inner = { ...stack(input, dense("wrong", { units: -1 })), name: "inner" };
    expect(() => buildModel(stack(input, inner), context)).toThrow(
      "layer m/inner/wrong (Dense) cannot be made: Dense: units must be an integer of 1 or more, got -1.",
    );
    expect(() => buildModel(stack(), context)).toThrow("model m has no layers.");
    expect(() => buildModel(stack(input), context)).toThrow("model m has no layers behind its input.");
    expect(() => buildModel(stack(input, dense("a"), dense("a")), context)).toThrow(
      "model m has two layers of the name a.",
    );
    expect(() => buildModel(dense("a"), context)).toThrow("the model is of the class Dense, and only Sequential and");
    expect(() => buildModel(stack(dense("a")), context)).toThrow("layer m/a (Dense) cannot be made: Sequential.add:");
  });
});
