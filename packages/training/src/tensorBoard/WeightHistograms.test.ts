import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { readJson } from "@seqloom/testing";
import { loggedModel, type LoggedRun, logTraining } from "../testing/logTraining.js";
import { WeightHistograms } from "./WeightHistograms.js";

const run = readJson<LoggedRun>(join(import.meta.dirname, "../fixtures/tensorBoard.json"));
const model = () => loggedModel(run, ["first", "second"]);

beforeAll(() => useBackend("cpu"));

describe("WeightHistograms", () => {
  it("writes weights, pictures and gradients side by side, after every n-th epoch", async () => {
    const options = { histogramFreq: 2, writeGrads: true, writeImages: true };
    const { train } = await logTraining(run, model(), options, { epochs: 3 });
    const written = train!.filter(({ tag }) => tag?.includes("/"));
    const names = ["first/kernel", "first/bias", "second/kernel", "second/bias"];
    const tags = names.flatMap((name) => {
      const has1Number = name === "second/bias"; // which is no picture in Keras, either
      const kinds = has1Number ? ["histogram", "gradient"] : ["histogram", "image", "gradient"];
      return kinds.map((kind) => `sequential/${name}/${kind}`);
    });
    expect(written.map(({ tag, step }) => [tag, step])).toEqual(
      [0, 2].flatMap((step) => tags.map((tag) => [tag, step])),
    );
  });

  it("shows the gradients of the first batch of the epoch", async () => {
    const trained = model();
    const options = { histogramFreq: 1, writeGrads: true, writeGraph: false };
    const before = trained.getWeights()[3]!.dataSync()[0]!;
    const settings = { epochs: 1, batchSize: 15, validationSplit: 0.25, shuffle: false } as const;
    const { train } = await logTraining(run, trained, options, settings);
    const gradient = train!.find(({ tag }) => tag === "sequential/second/bias/gradient")!.value!;
    const after = trained.getWeights()[3]!.dataSync()[0]!;
    expect(gradient[0]).toBeCloseTo((before - after) / 0.1, 6); // plain gradient descent of rate 0.1, in one batch
    expect(gradient.at(-1)).toBe(1);
  });

  it("has no gradients to write where no batch was trained", async () => {
    const settings = { histogramFreq: 1, writeGrads: true };
    const histograms = new WeightHistograms({ model: model(), settings } as never);
    histograms.onEpochBegin(0);
    await expect(histograms.onBatchEnd()).resolves.toBeUndefined();
  });
});
