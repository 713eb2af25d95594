import type { LayersModel } from "@tensorflow/tfjs-layers";
import { beginTraining } from "./beginTraining.js";

describe("beginTraining", () => {
  it("refuses a second training of a model until the first one ends", () => {
    const [model, other] = [{}, {}] as [LayersModel, LayersModel];
    const end = beginTraining("fit", model);
    beginTraining("fit", other);
    expect(() => beginTraining("train", model)).toThrow(
      "train: the model is being trained already; await the first call.",
    );
    end();
    expect(beginTraining("fit", model)).toBeInstanceOf(Function);
  });
});
