import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { input, layers, type LayersModel, model, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { describeWhere, readByTensorBoard, tensorBoardObstacle, type TensorBoardView } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import { tensorBoard } from "./tensorBoard.js";

/** Words and a number go into a model inside, and on to the output. */
function nestedModel(): LayersModel {
  const [a, b] = ["a", "b"].map((name) => input({ shape: [2], name })) as [SymbolicTensor, SymbolicTensor];
  const added = layers.add({ name: "sum" }).apply([a, b]) as SymbolicTensor;
  const inner = model({ inputs: [a, b], outputs: added, name: "inner" });
  const [words, other] = [input({ shape: [1], name: "words" }), input({ shape: [2], name: "other" })];
  const vectors = layers.embedding({ inputDim: 3, outputDim: 2, name: "vectors" }).apply(words) as SymbolicTensor;
  const flat = layers.flatten({ name: "flat" }).apply(vectors) as SymbolicTensor;
  const outputs = layers.dense({ units: 1, name: "out" }).apply(inner.apply([flat, other])) as SymbolicTensor;
  return model({ inputs: [words, other], outputs, name: "outer" });
}

const X = [
  { data: Float32Array.of(0, 1, 2, 1), shape: [4, 1] },
  { data: new Float32Array(8).fill(0.5), shape: [4, 2] },
];
const Y = [0, 1, 1, 0];

describeWhere("tensorBoard, looked at by the real TensorBoard", tensorBoardObstacle(), () => {
  let root: string;
  let view: TensorBoardView;
  let losses: readonly number[];
  beforeAll(async () => {
    await useBackend("cpu");
    root = mkdtempSync(join(tmpdir(), "seqloom-"));
    const trained = nestedModel();
    compile(trained, { optimizer: "sgd", loss: "mse" });
    const files = { logDir: join(root, "run"), hparams: { units: 2 } };
    const embeddings = { embeddingsFreq: 1, embeddingsMetadata: ["<pad>", "good", "bad"] };
    const callbacks = [tensorBoard({ ...files, ...embeddings, histogramFreq: 1, writeGrads: true, writeImages: true })];
    const { history } = await fit(trained, X, Y, { epochs: 3, verbose: 0, callbacks, validationData: [X, Y] });
    losses = history.loss!;
    view = readByTensorBoard(root);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it("shows the curves of training and validation", () => {
    const curve = view.scalars["run/train"]!.epoch_loss!;
    expect(curve).toEqual(losses.map((loss, step) => ({ step, value: Math.fround(loss) })));
    const rate = { step: 2, value: Math.fround(0.01) };
    expect(view.scalars["run/train"]!.epoch_learning_rate![2]).toEqual(rate);
    expect(view.scalars["run/validation"]!.evaluation_loss_vs_iterations!.map(({ step }) => step)).toEqual([1, 2, 3]);
  });

  it("shows histograms and pictures of the weights, and histograms of the gradients", () => {
    const kinds = { histograms: ["gradient", "histogram"], images: ["image"] } as const;
    for (const [dashboard, names] of Object.entries(kinds)) {
      const tags = Object.keys(view[dashboard as keyof typeof kinds]["run/train"]!);
      expect(tags.filter((tag) => tag.startsWith("out/kernel")).sort()).toEqual(
        names.map((name) => `out/kernel/${name}`),
      );
    }
    expect(view.histograms["run/train"]!["vectors/embeddings/histogram"]).toHaveLength(3);
  });

  it("draws every line between the layers, into a model inside and out of it", () => {
    const inputs = Object.fromEntries(view.graphs["run/train"]!.map((node) => [node.name, node.inputs]));
    expect(inputs).toEqual({
      "outer/words": [],
      "outer/vectors": ["outer/words"],
      "outer/flat": ["outer/vectors"],
      "outer/other": [],
      "outer/inner/a": ["outer/flat"],
      "outer/inner/b": ["outer/other"],
      "outer/inner/sum": ["outer/inner/a", "outer/inner/b"],
      "outer/out": ["outer/inner/sum"],
    });
  });

  it("opens the embedding in the Projector", () => {
    expect(view.projector).toMatchObject([{ run: "run", name: "vectors", labels: ["<pad>", "good", "bad"] }]);
    expect(view.projector[0]!.vectors.map(({ length }) => length)).toEqual([2, 2, 2]);
  });

  it("shows the run with its metrics among hyperparameters", () => {
    const [run] = view.hparams;
    expect(run).toMatchObject({ hparams: { units: 2 }, statuses: [1] });
    expect(run!.metrics["train/epoch_loss"]).toBe(Math.fround(losses[2]!));
  });
});
