import { useBackend } from "@seqloom/backend";
import { concatenate, dense, input, model as functional } from "@seqloom/layers";
import { TextVectorization, Tokenizer } from "@seqloom/text";
import { MinMaxScaler } from "@seqloom/timeseries";
import { zeroModel, zeroTextModel } from "../testing/zeroModel.js";
import type { BundleParts } from "./BundleParts.js";
import { checkParts } from "./checkParts.js";

beforeAll(async () => void (await useBackend("cpu")));

const tokenizer = new Tokenizer({ numWords: 5 });
const analyzed = new Tokenizer({ analyzer: (text) => text.split(".") });
const sequences = { maxlen: 4 };
const x = new MinMaxScaler().fit([[1, 2]]);
const [two, three] = [["no", "yes"], ["a", "b", "c"]]; // prettier-ignore
const refused = (parts: BundleParts, model = zeroTextModel(4, 1)) => expect(() => checkParts("saveBundle", model, parts)); // prettier-ignore

describe("checkParts", () => {
  it("lets parts that go together be", () => {
    const texts = zeroTextModel(4, 1);
    for (const parts of [
      { tokenizer, sequences },
      { tokenizer, sequences, labels: two },
    ]) {
      expect(() => checkParts("f", texts, parts)).not.toThrow();
    }
    expect(() => checkParts("f", zeroModel([2], 1), { scaler: { x, y: x }, target: 1 })).not.toThrow();
    expect(() => checkParts("f", zeroModel([2], 3), { labels: three })).not.toThrow();
  });

  it.each<[BundleParts, string]>([
    [{ tokenizer }, "sequences must be given, { maxlen }, or else matrix, got undefined."],
    [{ tokenizer, sequences, matrix: "count" }, 'sequences must be given, { maxlen }, or else matrix, got "both".'],
    [{ tokenizer, wordIndex: { index: new Map() } }, "tokenizer, vectorization and wordIndex must be one of them"],
    [{ tokenizer: analyzed, sequences }, "segmenter must be given with a tokenizer that has an analyzer"],
    [{ tokenizer, sequences, window: 4 }, "window must be left out where texts go in"],
    [{ tokenizer, sequences, symbols: "index" }, "symbols must be left out where texts go in"],
    [{ tokenizer, sequences, scaler: { x } }, "scaler must be left out, or { y }, where texts go in"],
    [{ vectorization: new TextVectorization(), matrix: "count" }, "matrix must be left out with a vectorization"],
    [{ wordIndex: { index: new Map() }, matrix: "count" }, 'matrix must be "binary" with a wordIndex'],
    [{ wordIndex: { index: new Map() }, matrix: "binary" }, "wordIndex.numWords must be given with matrix"],
    [{ wordIndex: {} as never, sequences }, "wordIndex: index must be a Map of ranks by word"],
    [{ tokenizer, sequences: { maxlen: 0 } }, "sequences: maxlen must be an integer of 1 or more, got 0."],
    [{ sequences }, "sequences must be left out where there are no texts"],
    [{ symbols: "index", window: 4 }, "labels must be given with symbols"],
    [{ symbols: "index", labels: two }, "window must be given with symbols"],
  ])("refuses %j", (parts, error) => {
    refused(parts).toThrow(`saveBundle: ${error}`);
  });

  it("compares labels and scalers with the output", () => {
    refused({ labels: three }, zeroModel([2], 1)).toThrow("labels must be 2, as the model has outputs, got");
    refused({ labels: two }, zeroModel([2], 3)).toThrow('labels must be 3, as the model has outputs, got "2 labels".');
    refused({ labels: three, scaler: { y: x } }, zeroModel([2], 3)).toThrow("scaler must be { x }, without y");
    refused({ labels: three, target: 0 }, zeroModel([2], 3)).toThrow("target must be left out where there are labels");
    refused({ target: 0 }, zeroModel([2], 3)).toThrow("target must be left out where no scaler has it as a column");
    refused({ scaler: { y: x } }, zeroModel([2], 1)).toThrow("target must be the column of the scaler that the model");
    refused({ scaler: { y: x }, target: 2 }, zeroModel([2], 1)).toThrow("target must be a column from 0 to 1, got 2.");
  });

  it("refuses models with several inputs", () => {
    const [a, b] = [input({ shape: [1] }), input({ shape: [1] })];
    const both = functional({
      inputs: [a, b],
      outputs: dense({ units: 1 }).apply(concatenate().apply([a, b])),
    });
    refused({}, both).toThrow('model must be one with a single input and output, got "2 and 1".');
  });
});
