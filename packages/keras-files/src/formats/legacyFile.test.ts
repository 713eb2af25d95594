import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { compile } from "@seqloom/training";
import { readHdf5 } from "../hdf5/readHdf5.js";
import { legacyFile, legacyWeightsFile } from "./legacyFile.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("legacyFile", () => {
  it("writes configs into attributes, losses and metrics by their whole names", async () => {
    const model = sequential({ name: "m", layers: [dense({ units: 1, inputShape: [2], name: "d" })] });
    compile(model, { optimizer: "adam", loss: "mse", metrics: ["mae", "acc"] });
    const root = readHdf5(await legacyFile(model, true));
    expect(JSON.parse(root.attribute("training_config") as string)).toMatchObject({
      loss: "mean_squared_error",
      metrics: ["mean_absolute_error", "acc"],
      optimizer_config: { class_name: "Adam", config: { name: "adam" } },
    });
    expect(root.group("optimizer_weights")!.attribute("weight_names")).toEqual([
      "adam/iteration",
      "adam/learning_rate",
    ]);
    expect(root.dataset("model_weights/d/m/d/kernel")!.shape).toEqual([2, 1]);
    expect(readHdf5(await legacyFile(model, false)).attribute("training_config")).toBeUndefined();
  });
});

describe("legacyWeightsFile", () => {
  it("has layers and weights at its root, as Keras 2 wrote them, and neither config nor optimizer", async () => {
    const model = sequential({ name: "m", layers: [dense({ units: 1, inputShape: [2], name: "d" })] });
    compile(model, { optimizer: "adam", loss: "mse" });
    const root = readHdf5(await legacyWeightsFile(model));
    expect(root.attribute("layer_names")).toEqual(["d"]);
    expect(root.group("d")!.attribute("weight_names")).toEqual(["m/d/kernel", "m/d/bias"]);
    expect(root.dataset("d/m/d/kernel")!.shape).toEqual([2, 1]);
    expect(root.names).toEqual(["d", "top_level_model_weights"]);
    expect(root.attribute("model_config")).toBeUndefined();
  });
});
