import { layers, regularizers } from "@tensorflow/tfjs-layers";
import { itPenalizesAsKeras } from "../testing/penalties.js";
import { L1L2, l1L2 } from "./L1L2.js";

describe("L1L2", () => {
  itPenalizesAsKeras("L1L2");

  it("has factors of 0, and refuses one below 0", () => {
    expect(l1L2().getConfig()).toEqual({ l1: 0, l2: 0 });
    expect(() => l1L2({ l2: -1 })).toThrow("L1L2: l2 must be a number of 0 or more, got -1.");
  });

  it("takes the place of tfjs's class, with its factors where its name is given", () => {
    const layer = layers.dense({ units: 1, kernelRegularizer: "l1l2" });
    expect(layer.getConfig()).toMatchObject({ kernelRegularizer: { config: { l1: 0.01, l2: 0.01 } } });
    const read = L1L2.fromConfig<L1L2>(L1L2, regularizers.l2({ l2: 0.5 }).getConfig());
    expect(read.getConfig()).toEqual({ l1: 0, l2: 0.5 });
  });
});
