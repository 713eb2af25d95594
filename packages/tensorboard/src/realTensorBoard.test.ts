import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeWhere, readByTensorBoard, tensorBoardObstacle, type TensorBoardView } from "@seqloom/testing";
import { createFileWriter, writeProjector } from "./index.js";

const dense = { class_name: "Dense", config: { name: "dense" } };
const config = { class_name: "Sequential", config: { name: "sequential", layers: [dense] } };

describeWhere("the real TensorBoard", tensorBoardObstacle(), () => {
  let root: string;
  let view: TensorBoardView;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "seqloom-"));
    for (const [index, units] of [16, 32].entries()) {
      const train = createFileWriter(root, { run: `run${index}/train` });
      for (const step of [0, 1, 2]) train.scalar("epoch_loss", 1 / (step + 1), { step, description: "of *training*" });
      train.scalar("broken", NaN, { step: 0 });
      train.histogram("kernel", [0, 1, 1, 2], { step: 0, buckets: 2 });
      train.text("note", "**煎餃** of the day", { step: 0 });
      train.text("notes", ["a", "b"], { step: 1 });
      train.image("picture", { data: Uint8Array.of(0, 128, 255), shape: [1, 1, 3] }, { step: 0 });
      train.kerasModel("keras", config, { step: 0 });
      train.close();
      const run = createFileWriter(root, { run: `run${index}` });
      run.hparams({ units, cell: "gru", masks: true });
      run.hparamsEnd();
      run.close();
    }
    const vectors = { data: Float32Array.of(0.1, -0.2, 0.3, 1e-9), shape: [2, 2] };
    writeProjector(root, [{ name: 'the "words"', vectors, metadata: ["good", "壞"] }]);
    view = readByTensorBoard(root);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it("shows curves", () => {
    const third = Math.fround(1 / 3);
    expect(view.scalars["run0/train"]!.epoch_loss).toEqual([
      { step: 0, value: 1 },
      { step: 1, value: 0.5 },
      { step: 2, value: third },
    ]);
    expect(view.scalars["run1/train"]!.broken).toEqual([{ step: 0, value: "NaN" }]);
  });

  it("shows histograms", () => {
    const value = [
      [0, 1, 1],
      [1, 2, 3],
    ];
    expect(view.histograms["run0/train"]!.kernel).toEqual([{ step: 0, value }]);
  });

  it("shows texts and pictures", () => {
    expect(view.text["run0/train"]!.note![0]!.value).toEqual(["**煎餃** of the day"]);
    expect(view.text["run0/train"]!.notes).toEqual([{ step: 1, value: ["a", "b"] }]);
    expect(view.images["run0/train"]!.picture).toEqual([{ step: 0, value: ["1", "1", "89504e470d0a1a0a"] }]);
  });

  it("draws the layers of a model", () => {
    expect(view.graphs["run0/train"]).toEqual([{ name: "sequential/dense", class: "Dense", inputs: [] }]);
  });

  it("compares runs by hyperparameters and by the last values of their curves", () => {
    const metrics = { "train/epoch_loss": Math.fround(1 / 3), "train/broken": "NaN" };
    expect(view.hparams).toHaveLength(2);
    for (const units of [16, 32]) {
      expect(view.hparams).toContainEqual({ hparams: { units, cell: "gru", masks: true }, metrics, statuses: [1] });
    }
  });

  it("opens embeddings with their labels in the Projector", () => {
    const [embedding] = view.projector;
    expect(embedding).toMatchObject({ run: ".", name: 'the "words"', labels: ["good", "壞"] });
    expect(Float32Array.from(embedding!.vectors.flat())).toEqual(Float32Array.of(0.1, -0.2, 0.3, 1e-9));
  });

  it("shows what lies before a record that was cut off", () => {
    const folder = mkdtempSync(join(tmpdir(), "seqloom-"));
    const writer = createFileWriter(folder);
    for (const step of [0, 1, 2]) writer.scalar("loss", step, { step });
    writer.close();
    const path = join(folder, writer.path);
    const whole = readFileSync(path);
    for (const missing of [1, 10, 40]) {
      writeFileSync(path, whole.subarray(0, whole.length - missing));
      expect(readByTensorBoard(folder).scalars["."]!.loss!.map(({ value }) => value)).toEqual([0, 1]);
    }
    rmSync(folder, { recursive: true });
  });
});
