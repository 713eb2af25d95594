import { createSegmenter } from "@seqloom/chinese";
import { dense, embedding, gru, sequential, simpleRnn } from "@seqloom/layers";
import { Tokenizer } from "@seqloom/text";
import { MinMaxScaler } from "@seqloom/timeseries";
import type { BundleContents } from "../bundles/BundleContents.js";

/** Meals of the lunch example, in the order of their codes. */
export const MEALS = ["大魯麵", "煎餃", "自助餐", "黃金炒飯"];

/** Labels in, a label out. */
export function lunchContents(): BundleContents {
  const model = sequential([
    simpleRnn({ units: 3, inputShape: [2, 4], seed: 1 }),
    dense({ units: 4, activation: "softmax", seed: 2 }),
  ]);
  return { model, window: 2, symbols: "oneHot", labels: MEALS };
}

/** Rows in, numbers out. */
export function pricesContents(): BundleContents {
  const rows = Array.from({ length: 8 }, (_, i) => [10 + i, 100 - i]);
  const model = sequential([gru({ units: 2, inputShape: [3, 2], seed: 1 }), dense({ units: 1, seed: 2 })]);
  return { model, window: 3, scaler: new MinMaxScaler().fit(rows), target: 1 };
}

/** Chinese texts in, one of two labels out. */
export async function reviewContents(): Promise<BundleContents> {
  const segmenter = (await createSegmenter()).addWord("好好看");
  const tokenizer = new Tokenizer({ analyzer: (text) => segmenter.cut(text) }).fitOnTexts(["電影好好看", "電影不好看"]);
  const model = sequential([
    embedding({ inputDim: 9, outputDim: 2, inputShape: [4], seed: 1 }),
    gru({ units: 2, seed: 2 }),
    dense({ units: 1, activation: "sigmoid", seed: 3 }),
  ]);
  return { model, tokenizer, segmenter, sequences: { maxlen: 4 }, labels: ["bad", "good"] };
}
