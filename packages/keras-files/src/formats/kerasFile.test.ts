import { readZip } from "@seqloom/bytes";
import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { compile } from "@seqloom/training";
import { kerasFile } from "./kerasFile.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("kerasFile", () => {
  it("stores config, metadata and weights, as Keras does", async () => {
    const model = sequential([dense({ units: 1, inputShape: [2] })]);
    compile(model, { optimizer: "sgd", loss: "mse" });
    const members = readZip(await kerasFile(model, true));
    expect([...members.keys()]).toEqual(["metadata.json", "config.json", "model.weights.h5"]);
    const config = new TextDecoder().decode(members.get("config.json")!());
    expect(JSON.parse(config)).toMatchObject({ compile_config: { optimizer: { class_name: "SGD" }, loss: "mse" } });
    expect(config).toContain('"momentum":0.0');
    const metadata = JSON.parse(new TextDecoder().decode(members.get("metadata.json")!())) as object;
    expect(metadata).toMatchObject({
      keras_version: "3.15.1",
      date_saved: expect.stringMatching(/^\d{4}-\d\d-\d\d@\d\d:\d\d:\d\d$/) as string,
    });
    const without = JSON.parse(
      new TextDecoder().decode(readZip(await kerasFile(model, false)).get("config.json")!()),
    ) as object;
    expect(without).not.toHaveProperty("compile_config");
  });
});
