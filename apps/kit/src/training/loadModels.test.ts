import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { models, saveBundle } from "@seqloom/models";
import { loadModels, modelFiles } from "./loadModels.js";
import { modelPath } from "./modelPath.js";
import { runNotesText } from "./runNotes.js";

describe("models of an app", () => {
  let folder: string;
  const pathOf = (name: string) => join(folder, name);
  const save = (name: string, app: string, model?: string) => {
    const run = {
      app,
      ...(model !== undefined && { model }),
      seconds: 3,
      settings: { seed: 7 },
      history: { loss: [2, 1] },
    };
    return saveBundle(pathOf(name), { model: models.lunch({ seed: 1 }), seed: 7, notes: runNotesText(run) });
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "models-"));
    await useBackend("cpu");
    await save("one.zip", "demo");
    await save("folder", "demo");
    for (const name of ["a", "b"]) await save(modelPath("several.zip", name), "demo", name);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  describe("modelFiles", () => {
    it("are the path, or those of the models' names that are there", () => {
      expect(modelFiles("demo", pathOf("one.zip"))).toEqual([pathOf("one.zip")]);
      const both = [pathOf("several-a.zip"), pathOf("several-b.zip")];
      expect(modelFiles("demo", pathOf("several.zip"), ["a", "b", "c"])).toEqual(both);
      expect(modelFiles("demo", both[1]!, ["a", "b", "c"])).toEqual([both[1]]);
    });

    it("have to be there", () => {
      for (const names of [undefined, ["c"]]) {
        expect(() => modelFiles("demo", "none.zip", names)).toThrow(
          'demo: --load must be a file or folder that is there, got "none.zip".',
        );
      }
    });
  });

  describe("loadModels", () => {
    it("gives the model with its history, time and settings", async () => {
      for (const path of [pathOf("one.zip"), pathOf("folder")]) {
        const loaded = await loadModels("demo", [path]);
        expect([...loaded.keys()]).toEqual([""]);
        const { model, manifest, ...rest } = loaded.get("")!;
        expect([model.countParams(), manifest.seed]).toEqual([194, 7]);
        expect(rest).toMatchObject({
          path,
          seconds: 3,
          settings: { seed: 7 },
          history: { epoch: [0, 1], history: { loss: [2, 1] } },
        });
      }
    });

    it("gives several by their names", async () => {
      const loaded = await loadModels("demo", [pathOf("several-a.zip"), pathOf("several-b.zip")]);
      expect([...loaded.keys()]).toEqual(["a", "b"]);
    });

    it("names the app whose model it is", async () => {
      const message = (path: string, app: string) =>
        `other: --load must be a model that other saved, got ${JSON.stringify(path)}. It is one of ${app}.`;
      const short = join(folder, "x"); // error texts cut longer ones
      await save("x", "demo");
      await expect(loadModels("other", [short])).rejects.toThrow(message(short, "demo"));
      await saveBundle(short, { model: models.lunch({ seed: 1 }), notes: "Trained on a rainy day." });
      await expect(loadModels("other", [short])).rejects.toThrow(message(short, "no app"));
    });

    it("names the file in which a byte was changed, and what is no model", async () => {
      const bytes = readFileSync(pathOf("one.zip"));
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(pathOf("bad.zip"), bytes);
      await expect(loadModels("demo", [pathOf("bad.zip")])).rejects.toMatchObject({
        name: "MissingData",
        message: expect.stringMatching(/^loadBundle: bad\.zip: .*model\.keras/) as string,
      });
      writeFileSync(pathOf("text.zip"), "hello");
      await expect(loadModels("demo", [pathOf("text.zip")])).rejects.toMatchObject({ name: "MissingData" });
    });
  });
});
