import { useBackend } from "@seqloom/backend";
import { tensor1d, type Tensor } from "@tensorflow/tfjs-core";
import { sequential } from "@tensorflow/tfjs-layers";
import { compile, fit, sgd } from "../index.js";
import { ScaleLayer } from "./ScaleLayer.js";

beforeAll(() => useBackend("cpu"));

describe("ScaleLayer", () => {
  it("multiplies by 2 at first", () => {
    const layer = new ScaleLayer({ inputShape: [1] });
    sequential({ layers: [layer] });
    expect(Array.from((layer.apply(tensor1d([1, 3])) as Tensor).dataSync())).toEqual([2, 6]);
  });

  it.each(["plan", "tape"] as const)(
    "learns its weight by the %s, and keeps a list of the plan's passes",
    async (engine) => {
      const layer = new ScaleLayer({ inputShape: [1] });
      const model = sequential({ layers: [layer] });
      compile(model, { optimizer: sgd({ learningRate: 0.5 }), loss: "mse" });
      await fit(model, [1], [1], { verbose: 0, engine }); // slope 2 (2 - 1) 1
      expect(layer.getWeights()[0]!.dataSync()).toEqual(Float32Array.of(1));
      expect(layer.passes.includes("backward")).toBe(engine === "plan");
    },
  );
});
