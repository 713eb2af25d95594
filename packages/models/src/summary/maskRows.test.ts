import { join } from "node:path";
import {
  input,
  type layers,
  layers as tfjsLayers,
  type LayersModel,
  model,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import * as own from "@seqloom/layers";
import { readJson } from "@seqloom/testing";
import { maskRows } from "./maskRows.js";
import { summary, type SummaryOptions } from "./summary.js";
import { summaryRows } from "./summaryRows.js";

/** Summaries of Keras 3.15.1, made by fixtures/make_summaries.py. */
const { masked } = readJson<{
  masked: { library: "keras2" | "keras3"; model: string; options: SummaryOptions; lines: string[] }[];
}>(join(import.meta.dirname, "../fixtures/summaries.json"));

const to = (layer: layers.Layer, inputs: SymbolicTensor | SymbolicTensor[], callArguments?: object) =>
  layer.apply(inputs, callArguments) as SymbolicTensor;
const ids = (name: string, steps: number | null) => input({ name, shape: [steps], dtype: "int32" });
const embedding = (name: string, maskZero = true) => own.embedding({ name, inputDim: 50, outputDim: 4, maskZero });

const built: Record<string, () => LayersModel> = {
  masked_words() {
    const x = ids("ids", null);
    const words = to(own.dropout({ rate: 0.5, name: "dropout" }), to(embedding("words"), x));
    const states = to(own.lstm({ units: 3, returnSequences: true, name: "first" }), words);
    const normal = to(own.batchNormalization({ name: "normal" }), states);
    const pooled = to(own.globalAveragePooling1d({ name: "mean" }), normal);
    return model({ inputs: x, outputs: to(own.dense({ units: 1, name: "score" }), pooled), name: "masked_words" });
  },
  masked_merge() {
    const x = ids("ids", 5);
    const words = to(embedding("words"), x);
    const places = to(embedding("places", false), x);
    const residual = to(own.add({ name: "residual" }), [words, to(own.dense({ units: 4, name: "inner" }), words)]);
    const both = to(own.concatenate({ name: "both" }), [residual, places]);
    const behind = to(own.concatenate({ axis: 1, name: "behind" }), [residual, words]);
    const outputs = [to(own.gru({ units: 3, name: "gru" }), both), to(own.gru({ units: 2, name: "other" }), behind)];
    return model({ inputs: x, outputs, name: "masked_merge" });
  },
  masked_shared() {
    const [a, b] = [ids("a", 5), ids("b", 6)];
    const words = embedding("words");
    const lstm = own.lstm({ units: 3, name: "lstm" });
    const joined = to(own.concatenate({ name: "joined" }), [to(lstm, to(words, a)), to(lstm, to(words, b))]);
    return model({ inputs: [a, b], outputs: joined, name: "masked_shared" });
  },
  masked_steps() {
    const x = input({ name: "x", shape: [5, 2] });
    const steps = to(own.masking({ maskValue: 2, name: "second" }), to(own.masking({ name: "first" }), x));
    const both = own.bidirectional({ layer: own.gru({ units: 3, returnSequences: true }), name: "both" });
    const parts = own.timeDistributed({ layer: own.dense({ units: 2 }), name: "parts" });
    const outputs = [to(parts, to(both, steps)), to(own.flatten({ name: "flat" }), steps)];
    return model({ inputs: x, outputs, name: "masked_steps" });
  },
  masked_states() {
    const [a, b] = [ids("a", 5), ids("b", 4)];
    const words = embedding("words");
    const encoder = own.lstm({ units: 3, returnSequences: true, returnState: true, name: "encoder" });
    const [sequence, h, c] = encoder.apply(to(words, a)) as SymbolicTensor[];
    const decoder = to(own.lstm({ units: 3, name: "decoder" }), to(words, b), { initialState: [h!, c!] });
    const repeated = to(own.repeatVector({ n: 2, name: "repeat" }), h!);
    const outputs = [
      to(own.gru({ units: 2, name: "gru" }), sequence!),
      to(own.gru({ units: 2, name: "other" }), repeated),
      decoder,
    ];
    return model({ inputs: [a, b], outputs, name: "masked_states" });
  },
  masked_nested() {
    const [steps, x] = [input({ name: "steps", shape: [5, 4] }), ids("ids", 5)];
    const inner = model({ inputs: steps, outputs: to(own.dense({ units: 3, name: "dense" }), steps), name: "inner" });
    const outputs = to(own.lstm({ units: 2, name: "lstm" }), to(inner, to(embedding("words"), x)));
    return model({ inputs: x, outputs, name: "masked_nested" });
  },
  masked_sequential() {
    const words = own.embedding({ name: "words", inputDim: 50, outputDim: 4, maskZero: true, inputShape: [null] });
    return sequential({ layers: [words, own.lstm({ units: 3, name: "lstm" })], name: "masked_sequential" });
  },
};

describe("maskRows", () => {
  beforeAll(() => useBackend("cpu"));

  it.each(masked.map((text) => [text.model, text.library, text] as const))(
    "prints %s as %s does, with its masks",
    (name, look, { options, lines }) => {
      expect(summary(built[name]!(), { look, ...options }).split("\n")).toEqual(lines);
    },
  );

  it("gives the rows as they were where no layer takes a mask", () => {
    const x = ids("x", 5);
    const outputs = to(own.conv1d({ filters: 2, kernelSize: 2 }), to(embedding("words"), x));
    const plain = model({ inputs: x, outputs });
    const rows = summaryRows(plain);
    expect(maskRows(rows, plain)).toBe(rows);
  });

  it("knows the layers of tfjs by their classes", () => {
    const x = input({ name: "x", shape: [5] });
    const words = to(tfjsLayers.embedding({ inputDim: 5, outputDim: 2, maskZero: true, name: "words" }), x);
    const plain = model({ inputs: x, outputs: to(tfjsLayers.lstm({ units: 1, name: "lstm" }), words) });
    const shown = maskRows(summaryRows(plain), plain).layers.map(({ name, connectedTo }) => [
      name,
      ...connectedTo.map(({ layer }) => layer),
    ]);
    expect(shown).toEqual([["x"], ["words", "x"], ["not_equal", "x"], ["lstm", "words", "not_equal"]]);
  });
});
