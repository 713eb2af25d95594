import { argMax, LabelEncoder, toCategorical } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { dense, embedding, globalAveragePooling1d, gru, lstm, sequential, simpleRnn } from "@seqloom/layers";
import { padSequences, TextVectorization, Tokenizer } from "@seqloom/text";
import { MinMaxScaler, StandardScaler } from "@seqloom/timeseries";
import { predict } from "@seqloom/training";
import { type Bundle, loadBundle } from "./loadBundle.js";
import type { BundleContents } from "./BundleContents.js";
import { bundleBytes } from "./saveBundle.js";

beforeAll(async () => void (await useBackend("cpu")));

const again = async (contents: BundleContents): Promise<Bundle> => loadBundle(await bundleBytes(contents));
const meals = ["大魯麵", "煎餃", "自助餐", "黃金炒飯"];

describe("loadBundle", () => {
  it("lunch: two meals in, the next one out", async () => {
    const model = sequential([
      simpleRnn({ units: 10, inputShape: [2, 4], seed: 1 }),
      dense({ units: 4, activation: "softmax", seed: 2 }),
    ]);
    const labels = new LabelEncoder().fit(meals);
    const bundle = await again({ model, window: 2, symbols: "oneHot", labels, seed: 7, notes: "31 days" });
    expect(bundle.labels).toEqual(labels.classes);
    expect(bundle.manifest).toMatchObject({ format: 1, seed: 7, notes: "31 days", backend: "cpu" });
    const x = toCategorical(labels.transform(["煎餃", "大魯麵"]), { numClasses: 4 });
    const chances = await predict(model, { data: x.data, shape: [1, 2, 4] }, { verbose: 0 });
    const [answer] = await bundle.predict(["煎餃", "大魯麵"]);
    expect(answer!.label).toBe(labels.inverseTransform(argMax(chances))[0]);
    expect([...answer!.probabilities!]).toEqual(labels.classes.map((label, i) => [label, chances.data[i]]));
    expect(await bundle.predict([["煎餃", "大魯麵"], ["煎餃", "煎餃"]])).toHaveLength(2); // prettier-ignore
    await expect(bundle.predict(["煎餃"])).rejects.toThrow(
      "Bundle.predict: raw must be 2 labels, the latest last, got",
    );
    await expect(bundle.predict(["煎餃", "滷肉飯"])).rejects.toThrow('got "滷肉飯".');
  });

  it("alphabet: three letters as features, or as steps", async () => {
    const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
    for (const shape of [
      [1, 3],
      [3, 1],
    ]) {
      const model = sequential([lstm({ units: 4, inputShape: shape, seed: 1 }), dense({ units: 26, activation: "softmax", seed: 2 })]); // prettier-ignore
      const bundle = await again({ model, window: 3, symbols: "fraction", labels: letters });
      const expected = await predict(
        model,
        { data: Float32Array.of(0, 1 / 26, 2 / 26), shape: [1, ...shape] },
        { verbose: 0 },
      );
      expect((await bundle.predict(["A", "B", "C"]))[0]!.values).toEqual([...expected.data]);
    }
  });

  it("stock price: the last rows in, the close of tomorrow out, in dollars", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => [100 + i, 90 + i, 95 + i, 97 + i, 1e6 + 10 * i]);
    const [x, y] = [new MinMaxScaler().fit(rows), new MinMaxScaler().fit(rows.map((row) => [row[3]!]))];
    const model = sequential([lstm({ units: 3, inputShape: [30, 5], seed: 1 }), dense({ units: 1, seed: 2 })]);
    const bundle = await again({ model, window: 30, scaler: { x, y } });
    const { data } = x.transform(rows.slice(-30));
    const scaled = await predict(model, { data, shape: [1, 30, 5] }, { verbose: 0 });
    const [answer] = await bundle.predict(rows);
    expect(answer!.label).toBeUndefined();
    expect(answer!.values[0]).toBeCloseTo(y.inverseTransform(scaled).data[0]!, 4);
    await expect(bundle.predict(rows.slice(0, 29))).rejects.toThrow("raw must be the last 30 rows, or more, got");
    await expect(bundle.predict([[1, 2]])).rejects.toThrow("Bundle.predict: ");
  });

  it("jena: the temperature out of all columns", async () => {
    const rows = Array.from({ length: 20 }, (_, i) => [i, Math.sin(i), 2 * i]);
    const scaler = new StandardScaler().fit(rows);
    const model = sequential([gru({ units: 3, inputShape: [null, 3], seed: 1 }), dense({ units: 1, seed: 2 })]);
    const bundle = await again({ model, window: 10, scaler, target: 1 });
    const { data } = scaler.transform(rows.slice(-10));
    const scaled = await predict(model, { data, shape: [1, 10, 3] }, { verbose: 0 });
    const [answer] = await bundle.predict(rows);
    expect(answer!.values[0]).toBeCloseTo(scaler.inverseTransform(scaled, { columns: 1 }).data[0]!, 5);
    expect(bundle.scaler!.x).toBe(bundle.scaler!.y);
  });

  it("imdb: a review by the word index of the data set", async () => {
    const index = new Map([["the", 1], ["film", 2], ["great", 3], ["bad", 4]]); // prettier-ignore
    const model = sequential([embedding({ inputDim: 8, outputDim: 3, inputShape: [5], seed: 1 }), gru({ units: 2, seed: 2 }), dense({ units: 1, activation: "sigmoid", seed: 3 })]); // prettier-ignore
    const bundle = await again({
      model,
      wordIndex: { index, numWords: 7 },
      sequences: { maxlen: 5 },
      labels: ["bad", "good"],
    });
    const x = padSequences([[1, 4, 5, 6]], { maxlen: 5 });
    const { data } = await predict(model, x, { verbose: 0 });
    const [answer] = await bundle.predict("The film: great");
    expect(answer!.probabilities!.get("good")).toBe(data[0]);
    expect(answer!.probability).toBe(Math.max(data[0]!, 1 - data[0]!));
    expect(bundle.wordIndex!.index).toEqual(index);
  });

  it("reuters: 46 topics of texts, by a tokenizer, its matrix, or a vectorization", async () => {
    const topics = Array.from({ length: 46 }, (_, i) => String(45 - i));
    const texts = ["wheat prices rise", "oil prices fall", "gold and oil"];
    const tokenizer = new Tokenizer({ numWords: 20, oovToken: "?" }).fitOnTexts(texts);
    const vectorization = new TextVectorization({ outputSequenceLength: 4 }).adapt(texts);
    const words = sequential([embedding({ inputDim: 20, outputDim: 3, inputShape: [4], seed: 1 }), globalAveragePooling1d(), dense({ units: 46, activation: "softmax", seed: 2 })]); // prettier-ignore
    const bag = sequential([dense({ units: 46, activation: "softmax", inputShape: [20], seed: 3 })]);
    const answers = async (contents: BundleContents) => {
      const bundle = await again({ ...contents, labels: topics });
      const both = await bundle.predict(["oil prices rise", "wheat and silver"]);
      expect([...both[0]!.probabilities!.keys()]).toEqual(topics);
      return both.flatMap(({ values }) => values);
    };
    const asked = ["oil prices rise", "wheat and silver"];
    const expected = async (model: typeof bag, x: Parameters<typeof predict>[1]) => [...(await predict(model, x, { verbose: 0 })).data]; // prettier-ignore
    expect(await answers({ model: words, tokenizer, sequences: { maxlen: 4, padding: "post" } })).toEqual(
      await expected(words, padSequences(tokenizer.textsToSequences(asked), { maxlen: 4, padding: "post" })),
    );
    expect(await answers({ model: bag, tokenizer, matrix: "tfidf" })).toEqual(
      await expected(bag, tokenizer.textsToMatrix(asked, { mode: "tfidf" })),
    );
    expect(await answers({ model: words, vectorization })).toEqual(await expected(words, vectorization.call(asked)));
  });
});
