import { readFileSync } from "node:fs";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { imdb, imdbWordIndex } from "@seqloom/datasets";
import { dataDir, describeData, expectClose, readJson } from "@seqloom/testing";
import { padSequences } from "@seqloom/text";
import { predict } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { loadModel } from "./loadModel.js";

interface Scores {
  readonly accuracy: number;
  readonly loss: number;
}

interface Expected {
  readonly "k3.13_imdb": { readonly sentences: readonly string[]; readonly numpy_check: Record<string, number[]> };
  readonly "k2.2_imdb": { readonly numpy_check: Record<string, Scores | string> };
  readonly "k3.4_airpassengers_gru.keras": {
    readonly numpy_check: {
      readonly first_3_predictions_scaled: number[];
      readonly rmse_scaled_over_132_windows: number;
    };
  };
}

beforeAll(async () => void (await useBackend("wasm")));

// Models that others published, by Keras 2.2 to 3.13.
describeData("keras_models/expected_outputs.json", (path) => {
  const folder = join(dataDir, "keras_models");
  const expected = readJson<Expected>(path);
  const load = (file: string) => loadModel(join(folder, file));
  const numbers = async (model: LayersModel, x: Parameters<typeof predict>[1]) =>
    ((await predict(model, x, { verbose: 0, batchSize: 250 })) as { data: Float32Array }).data;

  const { sentences, numpy_check: ofSentences } = expected["k3.13_imdb"];
  it.each(Object.entries(ofSentences))("%s tells the sentiment of three sentences", async (file, probabilities) => {
    const ranks = await imdbWordIndex({ source: join(dataDir, "keras/imdb_word_index.json") });
    const words = sentences.map((sentence) => sentence.toLowerCase().split(/\s+/));
    const ids = words.map((list) => list.filter((word) => ranks.has(word)).map((word) => ranks.get(word)! + 3));
    expectClose(await numbers(await load(file), padSequences(ids, { maxlen: 500 })), probabilities);
  });

  const { note: _, ...ofReviews } = expected["k2.2_imdb"].numpy_check;
  it.each(Object.entries(ofReviews as Record<string, Scores>))(
    "%s tells the sentiment of 5,000 reviews",
    async (file, { accuracy, loss }) => {
      const { test } = await imdb({ source: join(dataDir, "keras/imdb.npz"), numWords: 5000 });
      const x = padSequences(test.x.slice(0, 5000), { maxlen: 300 });
      const found = await numbers(await load(file), x);
      const truth = Array.from(test.y.subarray(0, 5000));
      const right = truth.filter((label, i) => found[i]! > 0.5 === (label === 1)).length;
      const costs = truth.map((label, i) => -Math.log(Math.max(1e-7, label === 1 ? found[i]! : 1 - found[i]!)));
      expect(right / 5000).toBeCloseTo(accuracy, 4);
      expect(costs.reduce((sum, cost) => sum + cost) / 5000).toBeCloseTo(loss, 3);
    },
    120_000,
  );

  it("k3.4_airpassengers_gru.keras forecasts passengers", async () => {
    const { first_3_predictions_scaled: first, rmse_scaled_over_132_windows: rmse } =
      expected["k3.4_airpassengers_gru.keras"].numpy_check;
    const lines = readFileSync(join(folder, "AirPassengers.csv"), "utf8").trim().split("\n").slice(1);
    const counts = lines.map((line) => Number(line.split(",")[1]));
    const [low, high] = [Math.min(...counts), Math.max(...counts)];
    const scaled = counts.map((count) => (count - low) / (high - low));
    const windows = scaled.slice(12).map((_next, i) => scaled.slice(i, i + 12));
    const x = { data: Float32Array.from(windows.flat()), shape: [windows.length, 12, 1] };
    const found = await numbers(await load("k3.4_airpassengers_gru.keras"), x);
    expectClose(found.subarray(0, 3), first);
    const squares = scaled.slice(12).map((next, i) => (next - found[i]!) ** 2);
    expect(Math.sqrt(squares.reduce((sum, square) => sum + square) / squares.length)).toBeCloseTo(rmse, 5);
  });

  it("k3.8_jena_month_bilstm.keras tells the month of a wave as Keras 3.15 does", async () => {
    const x = { data: Float32Array.from({ length: 336 * 14 }, (_, i) => Math.sin(i)), shape: [1, 336, 14] };
    const wanted = [
      0.012413790449500084, 0.006969471927732229, 0.004102698527276516, 0.07081637531518936, 0.1434173882007599,
      0.06093330681324005, 0.0092841275036335, 0.0007323133177123964, 0.0017053592018783092, 0.07999162375926971,
      0.36001649498939514, 0.24961711466312408,
    ];
    expectClose(await numbers(await load("k3.8_jena_month_bilstm.keras"), x), wanted);
  });
});
