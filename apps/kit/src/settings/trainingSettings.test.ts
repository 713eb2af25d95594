import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { custom, integer, optional } from "@seqloom/array";
import { models } from "@seqloom/models";
import type { History } from "@seqloom/training";
import { trainingSettings } from "./trainingSettings.js";

const texts = {
  "zh-TW": { about: "示範", help: { units: "單元", meal: "餐" } },
  en: { about: "A demonstration.", help: { units: "units", meal: "a meal" } },
};
const own = {
  units: integer({ min: 1, default: 10 }),
  meal: optional(custom<string>("a text", (value) => typeof value === "string")),
};
const asked = { common: ["seed", "quick"], epochs: { usual: 50, quick: 2 }, own, questions: ["meal"] } as const;
const read = (...argv: string[]) => trainingSettings("demo", texts, asked, argv);
const history = { epoch: [0, 1], history: { loss: [2, 1] } } as unknown as History;

describe("trainingSettings", () => {
  let folder: string;
  let printed: string[];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "demo-"));
    process.env.SEQLOOM_OUT_DIR = folder;
    printed = [];
    import.meta.jest.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
  });
  afterEach(() => {
    process.removeAllListeners("uncaughtException");
    delete process.env.SEQLOOM_OUT_DIR;
    import.meta.jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const train = async (...argv: string[]) => {
    const { training, units, startBackend } = await read(...argv);
    await startBackend();
    const model = models.lunch({ units, seed: 1 });
    await training.run(() => Promise.resolve(history), { model, settings: { meal: "rice" } });
    return model;
  };

  it("reads the settings, with those of a training and of its model", async () => {
    expect(await read("--units", "3", "--quick")).toMatchObject({ units: 3, epochs: 2, quick: true, seed: 1 });
    await expect(read("--help", "--lang", "en")).rejects.toThrow(
      /--logdir [\s\S]*--backup [\s\S]*--save [\s\S]*--load /,
    );
    await expect(read("--save", "/dev/null/a.zip", "--lang", "en")).rejects.toThrow(
      'demo: --save must be a .zip file or a folder of its own that can be written, got "/dev/null/a.zip".',
    );
    expect((await read()).training).toMatchObject({ loads: false, saves: false });
  });

  it("has the settings of the run that trained a loaded model, and says which they were", async () => {
    const path = join(folder, "a.zip");
    await train("--units", "4", "--seed", "7", "--save", path);
    printed = [];
    const loaded = await read("--load", path, "--lang", "en", "--backend", "cpu");
    expect(loaded).toMatchObject({ units: 4, seed: 7, epochs: 50, quick: false, meal: "rice" });
    expect(loaded.training.loaded()?.model.countParams()).toBe(models.lunch({ units: 4 }).countParams());
    expect(printed).toEqual([
      expect.stringContaining("TensorFlow.js on cpu"),
      expect.stringMatching(
        /seed 7, trained for 2 epochs\nSettings of that run: --units 4 --epochs 50 --seed 7 --meal rice$/,
      ),
    ]);
    await loaded.startBackend();
    expect(printed).toHaveLength(2); // it runs already
  });

  it("takes questions anew, and no other model or training", async () => {
    const path = join(folder, "a.zip");
    await train("--save", path);
    expect(await read("--load", path, "--meal", "noodles")).toMatchObject({ meal: "noodles" });
    await expect(read("--load", path, "--units", "11")).rejects.toThrow("demo: --units must be 10, as in ");
    printed = [];
    await expect(read("--load", path, "--save", join(folder, "b.zip"))).rejects.toThrow(
      "demo: --save must be left out with --load, got ",
    );
    await expect(read("--load", join(folder, "b.zip"))).rejects.toThrow(
      "demo: --load must be a file or folder that is there",
    );
    expect(printed).toEqual([]); // before the backend starts
  });
});
