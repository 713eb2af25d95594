import { useBackend } from "@seqloom/backend";
import { models } from "@seqloom/models";
import { buildModel } from "./buildModel.js";

beforeAll(() => useBackend("cpu"));

describe("buildModel", () => {
  it.each([
    ["all", 30, 51_651, models.stockPrice], // as on the slide
    ["close", 10, 4 * (50 * (50 + 1) + 50) + 51, models.closeLstm],
  ] as const)(
    "has the parameters of the slide and the layers of the model by its name: %s",
    (features, window, count, ofZoo) => {
      const [model, byName] = [buildModel(features, window), ofZoo()];
      expect(model.countParams()).toBe(count);
      expect(model.layers.map((layer) => layer.getClassName())).toEqual(
        byName.layers.map((layer) => layer.getClassName()),
      );
      expect(model.inputs[0]!.shape).toEqual(byName.inputs[0]!.shape);
      expect(model.layers[0]!.getConfig().unroll).toBe(features === "close");
    },
  );
});
