import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { compile } from "@seqloom/training";
import { COMPILE_FIELD, tfjsFiles } from "./tfjsFiles.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("tfjsFiles", () => {
  it("writes tfjs's model.json, with compile settings in the user's metadata", async () => {
    const model = sequential([dense({ units: 1, inputShape: [2] })]);
    compile(model, { optimizer: "adam", loss: "mse" });
    const files = await tfjsFiles(model, "gru.json", true);
    const json = JSON.parse(new TextDecoder().decode(files["gru.json"])) as Record<string, unknown>;
    expect(json).toMatchObject({
      modelTopology: { class_name: "Sequential" },
      weightsManifest: [
        { paths: ["gru.weights.bin"], weights: [{}, {}, { name: "iteration", group: "optimizer" }, {}] },
      ],
      userDefinedMetadata: { [COMPILE_FIELD]: { loss: "mse", optimizer: { class_name: "Adam" } } },
    });
    expect(files["gru.weights.bin"]).toHaveLength(4 * (2 + 1 + 2));
    expect((await tfjsFiles(model, "gru.json", false))["gru.weights.bin"]).toHaveLength(4 * 3);
  });
});
