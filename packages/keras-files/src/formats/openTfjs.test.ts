import { openTfjs } from "./openTfjs.js";

const none = () => Promise.reject(new Error("no file is needed"));

describe("openTfjs", () => {
  it("finds the config as tfjs and its converter write it", async () => {
    const sequential = { class_name: "Sequential", config: {} };
    const own = await openTfjs(
      { modelTopology: { ...sequential, keras_version: "tfjs-layers 4.22.0" }, weightsManifest: [] },
      none,
    );
    expect([own.config, own.kerasVersion]).toEqual([{ ...sequential, keras_version: "tfjs-layers 4.22.0" }, 3]);
    const topology = {
      keras_version: "2.9.0",
      model_config: JSON.stringify(sequential),
      training_config: { loss: "mse" },
    };
    const converted = await openTfjs({ modelTopology: topology, weightsManifest: [] }, none);
    expect(converted).toMatchObject({ config: sequential, kerasVersion: 2, compileConfig: { loss: "mse" } });
    expect(converted.readState().isKindByKind).toBe(true);
  });

  it("refuses graph models", async () => {
    const graph = { format: "graph-model", modelTopology: { node: [] }, weightsManifest: [] };
    await expect(openTfjs(graph, none)).rejects.toThrow("it is a graph model of TensorFlow, which has no layers");
  });
});
