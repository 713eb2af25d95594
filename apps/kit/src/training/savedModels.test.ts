import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { models } from "@seqloom/models";
import type { History } from "@seqloom/training";
import { appTraining } from "./appTraining.js";
import { loadModels } from "./loadModels.js";
import { savedModels } from "./savedModels.js";

const history = { epoch: [0, 1], history: { loss: [2, 1] } } as unknown as History;
const noReport = { picture: () => Promise.resolve(), history: () => undefined, folder: "run", command: "demo" };

describe("savedModels", () => {
  let folder: string;
  let printed: string[];
  beforeAll(() => useBackend("cpu"));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "saved-"));
    printed = [];
    import.meta.jest.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
  });
  afterEach(() => {
    import.meta.jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const of = (given: Partial<Parameters<typeof savedModels>[0]>) => {
    const training = appTraining("demo", { report: noReport }, "en");
    const usual = { app: "demo", language: "en", training, save: undefined, settings: { seed: 7 } };
    return savedModels({ ...usual, models: undefined, ...given });
  };
  const train = () => Promise.resolve(history);
  const model = () => models.lunch({ seed: 1 });

  it("trains and saves nothing where nothing is asked for", async () => {
    const { history: found, seconds } = await of({}).run(train, { model: model() });
    expect([found, seconds >= 0, printed, readdirSync(folder)]).toEqual([history, true, [], []]);
  });

  it("hands fit the callbacks of the app's settings and its warnings", async () => {
    const training = appTraining("demo", { backup: folder, report: noReport }, "en");
    await of({ training }).run(({ callbacks, onWarning }) => {
      expect([callbacks.length, onWarning]).toEqual([1, training.onWarning]);
      return train();
    }, undefined);
  });

  it("saves the model with its parts, settings, history and time, and loads them in the place of a training", async () => {
    const save = join(folder, "out", "a.zip");
    const run = await of({ save }).run(train, {
      model: model(),
      labels: ["a", "b", "c", "d"],
      data: [1, 2],
      settings: { end: "today" },
    });
    expect(printed).toEqual([
      `The model is saved as ${save}. To ask it without training: npm start -- demo --load ${save}`,
    ]);
    const loaded = await loadModels("demo", [save]);
    expect(loaded.get("")).toMatchObject({
      labels: ["a", "b", "c", "d"],
      settings: { seed: 7, end: "today" },
      manifest: { seed: 7 },
      seconds: run.seconds,
    });
    const again = of({ models: loaded });
    const never = () => Promise.reject(new Error("trained"));
    expect(await again.run(never, { model: again.loaded()!.model, data: [1, 2] })).toEqual({
      history: { epoch: [0, 1], history: { loss: [2, 1] } },
      seconds: run.seconds,
    });
    await again.run(never, { model: again.loaded()!.model, data: [1, 3] });
    expect(printed.slice(1)).toEqual([
      "The data are those of the training.",
      expect.stringMatching(/^The data are not those of the training: /),
    ]);
    expect([again.loads, again.saves, of({ save }).saves]).toEqual([true, false, true]);
  });

  it("saves several models under names of their own", async () => {
    const several = of({ save: join(folder, "a.zip") });
    for (const name of ["one", "two"]) await several.run(train, { name, model: model() });
    await several.run(train, undefined);
    expect(readdirSync(folder)).toEqual(["a-one.zip", "a-two.zip"]);
  });

  it("says in one line where the file cannot be written any more", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(of({ save: join(folder, "file", "a.zip") }).run(train, { model: model() })).rejects.toThrow(
      "demo: --save must be a .zip file or a folder of its own that can be written, got ",
    );
  });

  it("ends without data, unless a loaded model can be asked", async () => {
    const missing = () => Promise.reject(new Error("imdb: imdb.npz is not there."));
    await expect(of({}).data(missing())).rejects.toMatchObject({ name: "MissingData" });
    const loads = of({ models: new Map() });
    expect(await loads.data(missing())).toBeUndefined();
    expect(printed).toEqual([
      expect.stringMatching(/^imdb: imdb\.npz is not there\.\nWithout the data nothing is evaluated/),
    ]);
    expect(await loads.data(Promise.resolve(7))).toBe(7);
    await expect(loads.data(Promise.reject(new TypeError("a bug")))).rejects.toThrow("a bug");
  });
});
