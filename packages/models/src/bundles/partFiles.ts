import { ArgumentError } from "@seqloom/array";
import { TextVectorization, type TextVectorizationOptions, type Tokenizer, tokenizerFromJson } from "@seqloom/text";
import { type Scaler, scalerFromJson } from "@seqloom/timeseries";
import type { Segmenter } from "@seqloom/chinese";
import type { BundleParts, WordNumbers } from "../pipeline/BundleParts.js";
import type { BundleSettings } from "./Manifest.js";

/** Names of the files that a bundle may have beside its manifest and its model. */
export const PART_FILES = {
  tokenizer: "tokenizer.json",
  vectorization: "vectorization.json",
  wordIndex: "wordIndex.json",
  segmenter: "segmenter.json",
  scaler: "scaler.json",
  outputScaler: "outputScaler.json",
  labels: "labels.json",
} as const;

/** The fitted parts as texts, by the names of their files. */
export function partFiles(caller: string, parts: BundleParts): Record<string, string> {
  const { tokenizer, vectorization, wordIndex, segmenter, scaler, labels } = parts;
  const files: [string, string | undefined][] = [
    [PART_FILES.tokenizer, tokenizer?.toJSON()],
    [PART_FILES.vectorization, vectorization && JSON.stringify(vectorizationConfig(caller, parts))],
    [PART_FILES.wordIndex, wordIndex && JSON.stringify({ ...wordIndex, index: Object.fromEntries(wordIndex.index) })],
    [PART_FILES.segmenter, segmenter && JSON.stringify(segmenter)],
    [PART_FILES.scaler, scaler?.x && JSON.stringify(scaler.x)],
    [PART_FILES.outputScaler, scaler?.y && scaler.y !== scaler.x ? JSON.stringify(scaler.y) : undefined],
    [PART_FILES.labels, labels && JSON.stringify(labels)],
  ];
  return Object.fromEntries(files.filter((file): file is [string, string] => file[1] !== undefined));
}

function vectorizationConfig(caller: string, { vectorization, segmenter }: BundleParts): TextVectorizationOptions {
  const { split, ...config } = vectorization!.getConfig();
  if (typeof config.standardize === "function") {
    throw new ArgumentError(
      caller,
      "vectorization.standardize",
      "no function, which cannot be saved",
      config.standardize,
    );
  }
  if (typeof split !== "function") return split === undefined ? config : { ...config, split };
  if (segmenter) return config; // cut by the segmenter, joined by blanks
  const hint = "The segmenter that it calls can be saved: give segmenter.";
  throw new ArgumentError(caller, "vectorization.split", "no function, which cannot be saved", split, hint);
}

/**
 * The parts of a bundle from its files and settings.
 *
 * @param read gives the text of a file, undefined where the bundle has none
 * @param segmenter of the bundle, where it has one
 * @throws ArgumentError on what is none of these parts
 */
export function partsFromFiles(
  read: (name: string, parse: (text: string) => unknown) => unknown,
  settings: BundleSettings,
  segmenter: Segmenter | undefined,
): BundleParts {
  const { analyzer, sameScaler, ...given } = settings;
  const options = analyzer && segmenter ? { analyzer: (text: string) => segmenter.cut(text) } : {};
  const x = read(PART_FILES.scaler, scalerFromJson) as Scaler | undefined;
  const y = sameScaler ? x : (read(PART_FILES.outputScaler, scalerFromJson) as Scaler | undefined);
  const all = {
    ...given,
    tokenizer: read(PART_FILES.tokenizer, (text) => tokenizerFromJson(text, options)) as Tokenizer | undefined,
    vectorization: read(PART_FILES.vectorization, (text) => new TextVectorization(JSON.parse(text) as object)),
    wordIndex: read(PART_FILES.wordIndex, wordNumbers) as WordNumbers | undefined,
    segmenter,
    scaler: x || y ? { ...(x && { x }), ...(y && { y }) } : undefined,
    labels: read(PART_FILES.labels, (text) => JSON.parse(text) as unknown),
  };
  return Object.fromEntries(Object.entries(all).filter(([, part]) => part !== undefined));
}

function wordNumbers(text: string): WordNumbers {
  const { index, ...options } = JSON.parse(text) as { index: Record<string, number> };
  return { ...options, index: new Map(Object.entries(index)) }; // what it holds is checked with the other parts
}
