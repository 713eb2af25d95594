import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { NdArray, TypedArray } from "@seqloom/array";
import { type BundleContents, loadBundle, models, saveBundle } from "@seqloom/models";
import { Tokenizer } from "@seqloom/text";
import { MinMaxScaler } from "@seqloom/timeseries";
import { compile, predict } from "@seqloom/training";
import { wave } from "./writeTrials.js";

/** A bundle, and numbers as its model takes them. */
interface Trial {
  readonly contents: BundleContents;
  readonly x: NdArray<TypedArray>;
}

/** A bundle of each kind: labels, rows and texts go in. */
function trials(): Readonly<Record<string, Trial>> {
  const lunch = models.lunch({ window: 2, meals: 4, seed: 1 });
  const rows = Array.from({ length: 40 }, (_, i) => [i, 2 * i, 3 * i, Math.sin(i), 1000 * i]);
  const [x, y] = [new MinMaxScaler().fit(rows), new MinMaxScaler().fit(rows.map((row) => [row[3]!]))];
  const stockPrice = models.stockPrice({ seed: 2 });
  const tokenizer = new Tokenizer({ numWords: 50 }).fitOnTexts(["a good film", "a bad film"]);
  const imdbLstm = models.imdbLstm({ numWords: 50, seed: 3 });
  compile(imdbLstm, { loss: "binary_crossentropy" });
  return {
    lunch: {
      contents: { model: lunch, window: 2, symbols: "oneHot", labels: ["大魯麵", "煎餃", "自助餐", "黃金炒飯"] },
      x: wave([3, 2, 4], false),
    },
    stockPrice: { contents: { model: stockPrice, window: 30, scaler: { x, y } }, x: wave([2, 30, 5], false) },
    imdbLstm: {
      contents: { model: imdbLstm, tokenizer, sequences: { maxlen: 12 }, labels: ["bad", "good"] },
      x: wave([2, 12], true),
    },
  };
}

/** Saves bundles, loads them, and writes what the loaded models predict into expected_bundles.json. */
export async function writeBundles(folder: string): Promise<void> {
  const expected: Record<string, object> = {};
  for (const [name, { contents, x }] of Object.entries(trials())) {
    const path = join(folder, `${name}.zip`);
    await saveBundle(path, contents);
    const { model } = await loadBundle(path);
    const { data } = await predict(model, x, { verbose: 0 });
    expected[name] = { input: { data: [...x.data], shape: x.shape }, predictions: [...data] };
  }
  await writeFile(join(folder, "expected_bundles.json"), JSON.stringify(expected));
}
