import { join } from "node:path";
import { input, layers, type LayersModel, model, sequential, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { simpleRnn } from "@seqloom/layers";
import { describeGolden, readJson } from "@seqloom/testing";
import { compile, fit } from "@seqloom/training";
import * as models from "../zoo/models.js";
import { summary } from "./summary.js";

/** Summaries of Keras, made by fixtures/make_summaries.py. */
interface Fixture {
  texts: { library: string; model: string; options: object; lines: string[] }[];
}
const { texts } = readJson<Fixture>(join(import.meta.dirname, "../fixtures/summaries.json"));
const printed = (library: string, model: string) =>
  texts.find((text) => text.library === library && text.model === model)!.lines.join("\n");

beforeAll(() => useBackend("cpu"));

const dense = (name: string, units: number) => layers.dense({ name, units });
const embedding = (inputLength?: number) =>
  layers.embedding({ name: "embedding", inputDim: 10000, outputDim: 32, inputLength });

function embeddingLstm(): LayersModel {
  const lstm = layers.lstm({ name: "lstm", units: 32, recurrentInitializer: "zeros" });
  return sequential({ name: "sequential", layers: [embedding(), lstm, dense("dense", 1)] });
}

function simpleRnnStack(): LayersModel {
  const rnn = (name: string, returnSequences = true) => simpleRnn({ name, units: 32, returnSequences });
  const stack = [rnn("simple_rnn"), rnn("a_layer_with_a_very_long_name_indeed_yes"), rnn("simple_rnn_1", false)];
  return sequential({ name: "sequential", layers: [embedding(500), ...stack, dense("dense", 1)] });
}

function twoInputs(): LayersModel {
  const [left, right] = [input({ name: "left", shape: [10, 3] }), input({ name: "right", shape: [5] })];
  const lstm = layers.lstm({ name: "lstm", units: 8, recurrentInitializer: "zeros" });
  const parts = [lstm.apply(left), dense("dense", 4).apply(right)] as SymbolicTensor[];
  const joined = layers.concatenate({ name: "joined" }).apply(parts);
  const outputs = [dense("kind", 3).apply(joined), dense("score", 1).apply(joined)] as SymbolicTensor[];
  return model({ name: "two_inputs", inputs: [left, right], outputs });
}

const built: Record<string, () => LayersModel> = {
  embedding_lstm: embeddingLstm,
  simple_rnn_stack: simpleRnnStack,
  two_inputs: twoInputs,
};

describe("summary", () => {
  it("takes Keras 2's look when nothing is said, in the width of the model", () => {
    expect(summary(simpleRnnStack())).toBe(printed("keras2", "simple_rnn_stack"));
    expect(summary(twoInputs())).toBe(printed("keras2", "two_inputs"));
  });

  it("takes Keras 3's look on demand, for a terminal of 80 columns without colours", () => {
    expect(summary(embeddingLstm(), { look: "keras3" })).toBe(printed("keras3", "embedding_lstm"));
  });

  it("shows a model without layers as an empty table in Keras 3, and refuses it in Keras 2", () => {
    const lines = summary(sequential({ name: "empty" }), { look: "keras3" }).split("\n");
    expect(lines[0]).toBe('Model: "empty"');
    expect(lines.slice(-3)).toEqual([
      " Total params: 0 (0.00 B)",
      " Trainable params: 0 (0.00 B)",
      " Non-trainable params: 0 (0.00 B)",
    ]);
    expect(() => summary(sequential({ name: "empty" }))).toThrow('summary: the model "empty" is not built yet');
  });

  it("shows in Keras 3 what the optimizer keeps, after training with @seqloom/training", async () => {
    const lunch = models.lunch({ seed: 1 });
    compile(lunch, { optimizer: "rmsprop", loss: "categorical_crossentropy" });
    expect(summary(lunch, { look: "keras3" })).not.toContain("Optimizer");
    const x = { data: Float32Array.of(1, 0, 0, 0, 0, 1, 0, 0), shape: [1, 2, 4] };
    await fit(lunch, x, { data: Float32Array.of(0, 0, 1, 0), shape: [1, 4] }, { epochs: 1, verbose: 0 });
    const totals = summary(lunch, { look: "keras3" }).split("\n").slice(-4);
    // Keras 3.15 counts the mean square of each gradient, the step (8 bytes) and the learning rate.
    expect(totals).toEqual([
      " Total params: 390 (1.53 KB)",
      " Trainable params: 194 (776.00 B)",
      " Non-trainable params: 0 (0.00 B)",
      " Optimizer params: 196 (788.00 B)",
    ]);
    lunch.dispose();
  });

  it("refuses what is no model, and wrong or unknown options", () => {
    expect(() => summary({} as LayersModel)).toThrow(
      "summary: model must be a model of TensorFlow.js (tf.sequential or tf.model), got an object with {}.",
    );
    const small = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    expect(() => summary(small, { look: "keras1" as never })).toThrow(
      'look must be "keras2" or "keras3", got "keras1".',
    );
    expect(() => summary(small, { lineLength: 5 })).toThrow("lineLength must be an integer from 30 to 1000, got 5.");
    expect(() => summary(small, { width: 80 } as never)).toThrow("summary: options must be made of look, lineLength");
    expect(() => summary(twoInputs(), { lineLength: 30 })).toThrow(
      "lineLength must be wide enough for 4 columns, got 30.",
    );
  });

  describeGolden<{ cases: { kind: string; library: "keras2" | "keras3"; case: string; tty: boolean; text: string }[] }>(
    "training/console.json.gz",
    ({ cases }) => {
      const summaries = cases.filter((golden) => golden.kind === "summary" && golden.case in built);
      it.each(
        summaries.map((golden) => [golden.library, golden.case, golden.tty ? "a terminal" : "a pipe", golden] as const),
      )("%s, %s in %s, from a model of tfjs: byte for byte", (look, name, _, { tty, text }) => {
        expect(`${summary(built[name]!(), { look, columns: tty ? 100 : 80, colors: tty })}\n`).toBe(text);
      });
    },
  );
});
