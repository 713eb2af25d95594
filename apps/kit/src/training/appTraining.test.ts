import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { confusionMatrixChart } from "@seqloom/plots";
import type { History, TrainingContext } from "@seqloom/training";
import { appTraining } from "./appTraining.js";

const context = { model: {}, names: ["loss"], params: {}, write: () => undefined } as unknown as TrainingContext;
const history = { epoch: [0, 1], history: { loss: [0.9, 0.4], val_loss: [0.8, 0.6] } } as unknown as History;

describe("appTraining", () => {
  let folder: string;
  let printed: string[];
  const { isTTY, columns } = process.stdout;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "training-"));
    printed = [];
    import.meta.jest.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
  });
  afterEach(() => {
    import.meta.jest.restoreAllMocks();
    Object.assign(process.stdout, { isTTY, columns });
    rmSync(folder, { recursive: true });
  });

  it("does nothing where nothing is asked for", async () => {
    const training = appTraining("demo", {}, "en");
    expect(await training.callbacks()).toEqual([]);
    await training.show(history);
    await training.picture("confusion", () => {
      throw new Error("is not drawn");
    });
    expect([printed, readdirSync(folder)]).toEqual([[], []]);
  });

  it("says what is wrong with a training in the app's language", () => {
    const warned: string[] = [];
    import.meta.jest.spyOn(console, "warn").mockImplementation((text: string) => void warned.push(text));
    const warning = "fit: the loss does not fall (8.2 in epoch 2), since the learning rate is 0.";
    for (const language of ["zh-TW", "en"]) appTraining("demo", {}, language).onWarning(warning);
    expect(warned).toEqual(["注意：損失降不下來（第 2 個週期是 8.2），因為學習率是 0。", warning]);
  });

  it("logs for TensorBoard, each model in a folder of its own, and says once how to look at it", async () => {
    import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined); // a model without a graph
    const training = appTraining("demo", { logdir: folder }, "en");
    for (const name of ["model-1", "model-2"]) {
      for (const callback of await training.callbacks(name)) {
        await callback.onTrainBegin!(context);
      }
    }
    expect(readdirSync(folder)).toEqual(["demo-model-1", "demo-model-2"]);
    expect(printed).toEqual([expect.stringContaining(`tensorboard --logdir ${folder}\n`)]);
  });

  it("keeps backups, of each model in a folder of its own", async () => {
    const training = appTraining("demo", { backup: folder }, "en");
    const [first] = await training.callbacks("model-1");
    const callbacks = await appTraining("demo", { backup: folder, logdir: folder }, "en").callbacks();
    expect([(first as object).constructor.name, callbacks.length]).toEqual(["BackupAndRestore", 3]);
  });

  it("draws the curves into three files, in the language of the app", async () => {
    await appTraining("demo", { plot: join(folder, "new") }, "zh-TW").show(history, "gru");
    const names = ["png", "svg", "html"].map((ending) => join(folder, "new", `demo-gru.${ending}`));
    expect(printed).toEqual([["訓練曲線存成：", ...names.map((name) => `  ${name}`)].join("\n")]);
    const [png, svg, html] = names.map((name) => readFileSync(name, "latin1"));
    expect(png!.slice(1, 4)).toBe("PNG");
    expect(svg).toMatch(/^<svg /);
    expect(html).toMatch(/^<!doctype html>/);
    expect(readFileSync(names[1]!, "utf8")).toContain(">訓練損失</text>");
  });

  it("draws a picture of the result into three files, in the language of the app", async () => {
    const draw = (language: "en" | "zh-TW") => confusionMatrixChart([[2]], { labels: ["earn"], language });
    await appTraining("demo", { plot: folder }, "zh-TW").picture("confusion", draw);
    const names = ["png", "svg", "html"].map((ending) => join(folder, `demo-confusion.${ending}`));
    expect(printed).toEqual([["圖存成：", ...names.map((name) => `  ${name}`)].join("\n")]);
    expect(readFileSync(names[1]!, "utf8")).toContain(">真實類別</text>");
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it("shows the curves on a terminal as well, within its columns", async () => {
    Object.assign(process.stdout, { isTTY: true, columns: 50 });
    await appTraining("demo", { plot: folder }, "en").show(history);
    expect(printed[0]).toContain("o Training loss");
    expect(Math.max(...printed[0]!.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
    Object.assign(process.stdout, { columns: 30 });
    await appTraining("demo", { plot: folder }, "en").show(history);
    expect(printed).toHaveLength(3);
  });

  it("says it in one line where the folder cannot be written any more", async () => {
    mkdirSync(join(folder, "demo.svg"));
    await expect(appTraining("demo", { plot: folder }, "en").show(history)).rejects.toThrow(
      "demo: --plot must be a folder that can be written, got ",
    );
  });
});
