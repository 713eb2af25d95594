import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Chart } from "@seqloom/plots";
import type { History, TrainingContext } from "@seqloom/training";
import type { Look } from "../report/Report.js";
import { appTraining } from "./appTraining.js";

const context = { model: {}, names: ["loss"], params: {}, write: () => undefined } as unknown as TrainingContext;
const history = { epoch: [0, 1], history: { loss: [0.9, 0.4], val_loss: [0.8, 0.6] } } as unknown as History;

describe("appTraining", () => {
  let folder: string;
  let printed: string[];
  let pictures: Map<string, string>;
  let histories: Record<string, unknown>;
  const report = {
    command: "npm start -- demo --seed 2",
    get folder() {
      return join(folder, "run");
    },
    picture(name: string, draw: (look: Look) => Chart) {
      pictures.set(name, draw({ language: "zh-TW", theme: "light", width: 640 }).svg());
      return Promise.resolve();
    },
    history: (name: string, logs: Pick<History, "history">) => void (histories[name] = logs.history),
  };
  const { isTTY, columns } = process.stdout;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "training-"));
    printed = [];
    pictures = new Map();
    histories = {};
    import.meta.jest.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
  });
  afterEach(() => {
    import.meta.jest.restoreAllMocks();
    Object.assign(process.stdout, { isTTY, columns });
    rmSync(folder, { recursive: true });
  });

  it("keeps the training at Ctrl-C where nothing is asked for, and says how to go on with it", async () => {
    const training = appTraining("demo", { report }, "en");
    const [backup, interrupt, ...others] = await training.callbacks();
    expect([(backup as object).constructor.name, others]).toEqual(["BackupAndRestore", []]);
    const before = process.listenerCount("SIGINT");
    await interrupt!.onTrainBegin!(context);
    expect(process.listenerCount("SIGINT")).toBe(before + 1);
    const listener = process.listeners("SIGINT").at(-1)!;
    listener("SIGINT");
    expect(printed).toEqual([
      `\nInterrupted. The training so far is kept in ${report.folder}; to go on with it:\n` +
        `  npm start -- demo --seed 2 --backup ${report.folder}`,
    ]);
    await interrupt!.onTrainEnd!({});
    expect(process.listenerCount("SIGINT")).toBe(before);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("says what is wrong with a training in the app's language", () => {
    const warned: string[] = [];
    import.meta.jest.spyOn(console, "warn").mockImplementation((text: string) => void warned.push(text));
    const warning = "fit: the loss does not fall (8.2 in epoch 2), since the learning rate is 0.";
    for (const language of ["zh-TW", "en"]) appTraining("demo", { report }, language).onWarning(warning);
    expect(warned).toEqual(["注意：損失降不下來（第 2 個週期是 8.2），因為學習率是 0。", warning]);
  });

  it("logs for TensorBoard, each model in a folder of its own, and says once how to look at it", async () => {
    import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined); // a model without a graph
    const training = appTraining("demo", { logdir: folder, report }, "en");
    for (const name of ["model-1", "model-2"]) {
      const [said, logs] = await training.callbacks(name);
      await said!.onTrainBegin!(context);
      await logs!.onTrainBegin!(context);
    }
    expect(readdirSync(folder)).toEqual(["demo-model-1", "demo-model-2"]);
    expect(printed).toEqual([expect.stringContaining(`tensorboard --logdir ${folder}\n`)]);
  });

  it("keeps backups, of each model in a folder of its own", async () => {
    const training = appTraining("demo", { backup: folder, report }, "en");
    const [first] = await training.callbacks("model-1");
    const callbacks = await appTraining("demo", { backup: folder, logdir: folder, report }, "en").callbacks();
    expect([(first as object).constructor.name, callbacks.length]).toEqual(["BackupAndRestore", 3]);
  });

  it("draws the curves into the report, in its look, and keeps the losses for --json", async () => {
    await appTraining("demo", { report }, "zh-TW").show(history, "gru");
    expect([...pictures.keys()]).toEqual(["gru-training"]);
    expect(pictures.get("gru-training")).toContain(">訓練損失</text>");
    expect(histories).toEqual({ gru: history.history });
    expect(printed).toEqual([]);
    await appTraining("demo", { report }, "en").show(history);
    expect([...pictures.keys()]).toEqual(["gru-training", "training"]);
  });

  it("shows the curves on a terminal as well, within its columns", async () => {
    Object.assign(process.stdout, { isTTY: true, columns: 50 });
    await appTraining("demo", { report }, "en").show(history);
    expect(printed[0]).toContain("o Training loss");
    expect(Math.max(...printed[0]!.split("\n").map((line) => line.length))).toBeLessThanOrEqual(50);
    Object.assign(process.stdout, { columns: 30 });
    await appTraining("demo", { report }, "en").show(history);
    expect(printed).toHaveLength(1);
  });
});
