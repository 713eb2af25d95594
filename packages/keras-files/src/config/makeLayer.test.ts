import { useBackend } from "@seqloom/backend";
import { serialization } from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";
import { readEntry } from "./LayerEntry.js";
import { cannotBeMade, makeLayer } from "./makeLayer.js";

beforeAll(async () => void (await useBackend("cpu")));

class Twice extends layers.Layer {
  static readonly className = "Twice";
  readonly factor: number;

  constructor(config: { name?: string; bigFactor?: number }) {
    super(config);
    this.factor = config.bigFactor ?? 2;
  }
}

const context = { kerasVersion: 3, customLayers: {} } as const;
const entry = (class_name: string, config: object = {}, registered_name: string | null = null) =>
  readEntry("m", { class_name, config: { name: "l", ...config }, registered_name });

describe("makeLayer", () => {
  it("makes layers of Keras, whatever precision they had", () => {
    const dtype = { module: "keras", class_name: "DTypePolicy", config: { name: "mixed_float16" } };
    const made = makeLayer("m/l", entry("Dense", { units: 2, dtype, quantization_config: null }), context);
    expect(made.getConfig()).toMatchObject({ units: 2, name: "l" });
  });

  it("makes layers of one's own: given, or registered with tfjs", () => {
    const given = { kerasVersion: 3, customLayers: { Twice } } as const;
    const own = entry("Twice", { big_factor: 3 }, "own>Twice");
    expect((makeLayer("m/l", own, given) as Twice).factor).toBe(3);
    expect(() => makeLayer("m/l", own, context)).toThrow(
      "layer m/l is of the class own>Twice (Twice), which is not known here. Give it: loadModel(source, { customLayers",
    );
    serialization.registerClass(Twice);
    expect(makeLayer("m/l", own, context)).toBeInstanceOf(Twice);
    expect(makeLayer("m/l", entry("Twice"), context)).toBeInstanceOf(Twice);
  });

  it.each([
    [entry("Lambda"), "layer m/l is a Lambda, which holds code of Python; none is run here."],
    [
      entry("TimeDistributed", { layer: { class_name: "Lambda", config: {} } }),
      "layer m/l holds a Lambda with code of Python",
    ],
    [
      entry("Dense", { units: 1, activation: { class_name: "__lambda__", config: {} } }),
      "layer m/l holds a __lambda__",
    ],
    [entry("Conv2D"), "layer m/l is of the class Conv2D, which is not known here."],
    [entry("toString"), "layer m/l is of the class toString, which is not known here."],
    [
      entry("Dense", { units: 1, quantization_config: {} }),
      "layer m/l has quantized weights, which are not read here.",
    ],
    [
      entry("Dense", { units: "many" }),
      "layer m/l (Dense) cannot be made: Dense: units must be an integer of 1 or more",
    ],
  ])("refuses %#", (given, message) => {
    expect(() => makeLayer("m/l", given, context)).toThrow(message);
  });
});

describe("cannotBeMade", () => {
  it("keeps the reason", () => {
    const cause = new Error("layerFromKeras: no");
    expect(cannotBeMade("m/l", "GRU", cause)).toMatchObject({ message: "layer m/l (GRU) cannot be made: no.", cause });
  });
});
