import { ArgumentError, readOptions } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { checkInput } from "./checkInput.js";
import { type BundleParts, inputKind } from "./BundleParts.js";
import { sequenceTable, wordTable } from "./partTables.js";

type Refuse = (argument: string, allowed: string, given: unknown, hint?: string) => never;

/**
 * Checks that the parts of a bundle go together, and fit the model.
 *
 * @throws ArgumentError that names the part
 */
export function checkParts(caller: string, model: LayersModel, parts: BundleParts): void {
  const refuse: Refuse = (argument, allowed, given, hint) => {
    throw new ArgumentError(caller, argument, allowed, given, hint);
  };
  if (model.inputs.length !== 1 || model.outputs.length !== 1) {
    refuse("model", "one with a single input and output", `${model.inputs.length} and ${model.outputs.length}`);
  }
  if (parts.sequences) readOptions(`${caller}: sequences`, sequenceTable, parts.sequences);
  if (parts.wordIndex) readOptions(`${caller}: wordIndex`, wordTable, parts.wordIndex);
  const kind = inputKind(parts);
  if (kind === "texts") checkTexts(parts, refuse);
  else {
    for (const name of ["segmenter", "sequences", "matrix"] as const) {
      if (parts[name] !== undefined) refuse(name, "left out where there are no texts", parts[name]);
    }
  }
  if (kind === "labels") checkSymbols(parts, refuse);
  if (kind !== "rows" && parts.scaler?.x) refuse("scaler", `left out, or { y }, where ${kind} go in`, parts.scaler);
  checkInput(caller, model, parts);
  checkOutput(model, parts, refuse);
}

function checkTexts(parts: BundleParts, refuse: Refuse): void {
  const { tokenizer, vectorization, wordIndex, segmenter, matrix, sequences, window, symbols } = parts;
  if ([tokenizer, vectorization, wordIndex].filter(Boolean).length > 1) {
    refuse("tokenizer, vectorization and wordIndex", "one of them", "several");
  }
  if (window !== undefined) refuse("window", "left out where texts go in; their length is sequences.maxlen", window);
  if (symbols !== undefined) refuse("symbols", "left out where texts go in", symbols);
  if (tokenizer?.analyzer && !segmenter) {
    const hint = "A function cannot be saved; the segmenter that it calls can.";
    refuse("segmenter", "given with a tokenizer that has an analyzer", segmenter, hint);
  }
  if (vectorization) {
    if (matrix !== undefined) refuse("matrix", "left out with a vectorization, which has outputMode", matrix);
    return;
  }
  if ((matrix === undefined) === (sequences === undefined)) {
    refuse("sequences", "given, { maxlen }, or else matrix", matrix === undefined ? sequences : "both");
  }
  if (matrix === undefined || !wordIndex) return;
  if (matrix !== "binary") refuse("matrix", '"binary" with a wordIndex', matrix);
  if (wordIndex.numWords === undefined) refuse("wordIndex.numWords", "given with matrix", undefined);
}

function checkSymbols({ labels, window, symbols }: BundleParts, refuse: Refuse): void {
  if (labels === undefined) refuse("labels", "given with symbols", labels);
  if (window === undefined) refuse("window", `given with symbols: the labels that go in`, symbols);
}

function checkOutput(model: LayersModel, parts: BundleParts, refuse: Refuse): void {
  const { labels, scaler, target } = parts;
  const width = model.outputs[0]!.shape.at(-1) ?? undefined;
  if (labels) {
    const isBinary = width === 1 && labels.length === 2;
    if (width !== labels.length && !isBinary) {
      refuse("labels", `${width === 1 ? 2 : width}, as the model has outputs`, `${labels.length} labels`);
    }
    if (model.outputs[0]!.shape.length !== 2) refuse("model", "one whose output is [batch, labels]", model.outputShape);
    if (scaler?.y) refuse("scaler", "{ x }, without y, where there are labels", scaler);
    if (target !== undefined) refuse("target", "left out where there are labels", target);
    return;
  }
  if (target !== undefined && !scaler?.y) refuse("target", "left out where no scaler has it as a column", target);
  const features = scaler?.y?.featuresIn;
  if (features === undefined) return;
  if (target !== undefined && target >= features) refuse("target", `a column from 0 to ${features - 1}`, target);
  if (target === undefined && width !== features) {
    refuse("target", `the column of the scaler that the model forecasts, from 0 to ${features - 1}`, target);
  }
}
