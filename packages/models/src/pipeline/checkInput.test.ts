import { useBackend } from "@seqloom/backend";
import { Tokenizer } from "@seqloom/text";
import { MinMaxScaler } from "@seqloom/timeseries";
import { zeroModel, zeroTextModel } from "../testing/zeroModel.js";
import type { BundleParts } from "./BundleParts.js";
import { checkInput } from "./checkInput.js";

beforeAll(async () => void (await useBackend("cpu")));

const tokenizer = new Tokenizer({ numWords: 5 });
const x = new MinMaxScaler().fit([[1, 2]]);
const labels = ["a", "b", "c"];

describe("checkInput", () => {
  it("lets parts of the right lengths be", () => {
    const good: [readonly (number | null)[], BundleParts][] = [
      [[null, 2], { window: 9, scaler: { x } }],
      [[4, 2], { window: 4 }],
      [[2], { scaler: { x } }],
      [[2, 3], { symbols: "oneHot", window: 2, labels }],
      [[1, 3], { symbols: "fraction", window: 3, labels }],
      [[null, 1], { symbols: "fraction", window: 7, labels }],
      [[5], { tokenizer, matrix: "count" }],
    ];
    for (const [shape, parts] of good) expect(() => checkInput("f", zeroModel(shape, 1), parts)).not.toThrow();
    const texts = { tokenizer, sequences: { maxlen: 4 } };
    expect(() => checkInput("f", zeroTextModel(4, 1), texts)).not.toThrow();
  });

  it.each<[readonly (number | null)[], BundleParts, string]>([
    [[4, 2], { window: 3 }, "window must be 4, as the model takes, got 3."],
    [[4, 3], { window: 4, scaler: { x } }, "features of the scaler must be 3, as the model takes, got 2."],
    [[2, 3], { symbols: "oneHot", window: 3, labels }, "window must be 2"],
    [[2, 4], { symbols: "oneHot", window: 2, labels }, "labels.length must be 4, as the model takes, got 3."],
    [[1, 2], { symbols: "fraction", window: 3, labels }, "window must be 2"],
    [[4], { symbols: "index", window: 3, labels }, "window must be 4"],
    [[9], { tokenizer, matrix: "count" }, "numWords must be 9, as the model takes, got 5."],
    [[5], { tokenizer, sequences: { maxlen: 6 } }, "sequences.maxlen must be 5, as the model takes, got 6."],
  ])("refuses a model of %j with other parts", (shape, parts, error) => {
    expect(() => checkInput("saveBundle", zeroModel(shape, 1), parts)).toThrow(`saveBundle: ${error}`);
  });
});
