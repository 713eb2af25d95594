import { join } from "node:path";
import { toRows } from "@seqloom/array";
import { camelCase, describeGolden, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { TextVectorization } from "./TextVectorization.js";
import type { TextVectorizationOptions, VectorizationMode } from "./textVectorizationOptions.js";

/** A call of Keras's layer and what it answered. */
interface KerasCase {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly ngramsIsTuple?: boolean;
  readonly adapt?: string[] | null;
  /** Batches of one call of adapt. */
  readonly adaptBatches?: string[][];
  /** Texts of several calls of adapt. */
  readonly adaptCalls?: string[][];
  readonly texts: string[];
  readonly vocabulary?: string[];
  readonly idfWeights?: { data: number[] };
  readonly rows?: number[][];
  readonly result?: { shape: [number, number]; data?: number[]; cells?: [number, number, number][] };
  readonly error?: { message: string };
}

/** `output_mode: "tf_idf"` -> `outputMode: "tfIdf"`; what Keras gives with `ragged` is a method here. */
function optionsOf({ options }: KerasCase): TextVectorizationOptions {
  const named = ["output_mode", "standardize"];
  const given = Object.entries(options).filter(([name]) => name !== "ragged");
  return Object.fromEntries(
    given.map(([name, value]) => [
      camelCase(name),
      typeof value === "string" && named.includes(name) ? camelCase(value) : value,
    ]),
  );
}

function adapted(given: KerasCase): TextVectorization<VectorizationMode> {
  const layer = new TextVectorization<VectorizationMode>(optionsOf(given));
  for (const texts of given.adaptCalls ?? []) layer.adapt(texts);
  if (given.adaptBatches) layer.adapt(given.adaptBatches.flat());
  if (given.adapt) layer.adapt(given.adapt);
  return layer;
}

function expectedNumbers({ result }: KerasCase): number[] {
  if (result!.data) return result!.data;
  const dense = new Array<number>(result!.shape[0] * result!.shape[1]).fill(0);
  for (const [row, column, value] of result!.cells!) dense[row * result!.shape[1] + column] = value;
  return dense;
}

/** float32 against float32 by another logarithm: seven digits. */
function expectNear(ours: ArrayLike<number>, theirs: readonly number[]): void {
  const wrong = theirs.findIndex((value, i) => !(Math.abs(value - ours[i]!) <= 1e-6 * Math.max(1, Math.abs(value))));
  expect({ length: ours.length, wrong }).toEqual({ length: theirs.length, wrong: -1 });
}

function testCases(cases: readonly KerasCase[]): void {
  it.each(cases)("answers $name as Keras does", (given) => {
    if (given.name === "error/ngrams") {
      // Python has tuples and lists, and Keras refuses a list of lengths; here a list is what a tuple is there.
      expect(adapted(given).getVocabulary()).toEqual(["", "[UNK]", "a"]);
      return;
    }
    if (given.error) {
      expect(() => adapted(given).call(given.texts)).toThrow(/^TextVectorization(\.call)?: /);
      return;
    }
    const layer = adapted(given);
    // NumPy, through which Keras gives the vocabulary, takes NUL at the end of a text away.
    expect(layer.getVocabulary().map((word) => word.replace(/\0+$/, ""))).toEqual(given.vocabulary);
    if (given.rows) {
      expect(layer.textsToSequences(given.texts)).toEqual(given.rows);
      return;
    }
    const { data, shape } = layer.call(given.texts);
    expect(shape).toEqual(given.result!.shape);
    expectNear(data, expectedNumbers(given));
    if (given.idfWeights) {
      // With pad_to_max_tokens Keras fills the weights up with zeros.
      const filled = [...layer.idfWeights!, ...given.idfWeights.data.slice(layer.vocabularySize()).fill(0)];
      expectNear(filled, given.idfWeights.data);
    }
  });
}

const word = fc.constantFrom(
  "a",
  "b",
  "B",
  "cat",
  "the",
  "dog.",
  "'s",
  "constructor",
  "__proto__",
  "𠮷",
  "～",
  "é",
  "好",
);
const blank = fc.constantFrom(" ", "  ", "\t", "\n", " - ", "\u3000");
const text = fc.array(fc.tuple(word, blank)).map((pairs) => pairs.flat().join(""));
const texts = fc.array(text, { minLength: 1, maxLength: 8 });

/** The same by strings and Maps, one step after the other. */
function slowIndexes(learnt: readonly string[], given: readonly string[]): number[][] {
  const cut = (each: string) =>
    [...each]
      .map((character) => (/[A-Z]/.test(character) ? character.toLowerCase() : character))
      .filter((character) => !"!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'".includes(character))
      .join("")
      .split(/[ \t\n\v\f\r]/)
      .filter((piece) => piece !== "");
  const counts = new Map<string, number>();
  for (const each of learnt.flatMap(cut)) counts.set(each, (counts.get(each) ?? 0) + 1);
  const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(b), Buffer.from(a));
  const order = [...counts].sort(([a, x], [b, y]) => y - x || byBytes(a, b)).map(([each]) => each);
  return given.map((each) => cut(each).map((piece) => (order.includes(piece) ? order.indexOf(piece) + 2 : 1)));
}

describe("TextVectorization", () => {
  it("gives words the indexes of their frequency, from 2 on", () => {
    const vectorize = new TextVectorization().adapt(["one two two three three three"]);
    expect(vectorize.getVocabulary()).toEqual(["", "[UNK]", "three", "two", "one"]);
    expect(vectorize.call(["Three, two!", "one", ""])).toEqual({
      data: Int32Array.of(2, 3, 4, 0, 0, 0),
      shape: [3, 2],
    });
    expect(vectorize.textsToSequences(["Three, four!", ""])).toEqual([[2, 1], []]);
  });

  testCases(readJson<{ cases: KerasCase[] }>(join(import.meta.dirname, "../fixtures/textVectorization.json")).cases);
  describeGolden<KerasCase[]>("text/text_vectorization.json.gz", testCases);

  it("gives what cutting and counting by strings gives", () => {
    fc.assert(
      fc.property(texts, texts, (learnt, given) => {
        const vectorize = new TextVectorization().adapt(["a", ...learnt]);
        expect(vectorize.textsToSequences(given)).toEqual(slowIndexes(["a", ...learnt], given));
      }),
    );
  });

  it("gives the same character by character as by strings, which a split of one's own takes", () => {
    const split = (each: string) => each.split(/[ \t\n\v\f\r]+/).filter((piece) => piece !== "");
    fc.assert(
      fc.property(texts, fc.constantFrom("lower", "stripPunctuation", null), (given, standardize) => {
        const fast = new TextVectorization({ standardize, outputMode: "count" }).adapt(given);
        const slow = new TextVectorization({ standardize, outputMode: "count", split }).adapt(given);
        expect(fast.getVocabulary()).toEqual(slow.getVocabulary());
        if (fast.vocabularySize() > 1) expect(fast.call(given)).toEqual(slow.call(given));
      }),
    );
  });

  it("counts what the sequences hold, and multi-hot says where the count is not 0", () => {
    fc.assert(
      fc.property(texts, (given) => {
        const learnt = ["cat the dog"];
        const rows = new TextVectorization().adapt(learnt).textsToSequences(given);
        const count = new TextVectorization({ outputMode: "count" }).adapt(learnt).call(given);
        const multiHot = new TextVectorization({ outputMode: "multiHot" }).adapt(learnt).call(given);
        const slow = rows.flatMap((row) => [1, 2, 3, 4].map((index) => row.filter((each) => each === index).length));
        expect([...count.data]).toEqual(slow);
        expect([...multiHot.data]).toEqual(slow.map((each) => Math.min(each, 1)));
      }),
    );
  });

  it("takes functions for standardize and split", () => {
    const vectorize = new TextVectorization({
      standardize: (each) => each.toUpperCase(),
      split: (each) => each.split("|"),
    });
    expect(vectorize.adapt(["a|b", "B"]).getVocabulary()).toEqual(["", "[UNK]", "B", "A"]);
    expect(vectorize.textsToSequences(["b||a"])).toEqual([[2, 0, 3]]); // an empty word is the filler, as in Keras
  });

  it("never counts the empty word, whatever leaves it", async () => {
    // Keras 3.15.1: split = tf.strings.split(x, sep=" "); adapt ["a  b ", "b c"].
    const split = (each: string) => each.split(" ");
    const given = ["a  b ", "  ", "d  a", ""];
    const rows = (layer: TextVectorization<VectorizationMode>, calls = given) => toRows(layer.call(calls));
    const count = new TextVectorization({ split, outputMode: "count" }).adapt(["a  b ", "b c"]);
    expect(count.getVocabulary()).toEqual(["[UNK]", "b", "c", "a"]);
    expect(rows(count)).toEqual([[0, 1, 0, 1], [0, 0, 0, 0], [1, 0, 0, 1], [0, 0, 0, 0]]); // prettier-ignore
    const multiHot = new TextVectorization({ split, outputMode: "multiHot" }).adapt(["a  b ", "b c"]);
    expect([multiHot.getVocabulary(), rows(multiHot)]).toEqual([count.getVocabulary(), rows(count)]);
    const tfIdf = new TextVectorization({ split, outputMode: "tfIdf" }).adapt(["a  b ", "b c"]);
    expectNear(tfIdf.idfWeights!, [0.63237333, 0.51082563, 0.69314718, 0.69314718]);
    expectNear(tfIdf.call(["d  a"]).data, [0.63237333, 0, 0, 0.69314718]);
    const limited = new TextVectorization({ split, outputMode: "multiHot", maxTokens: 3 }).adapt(["a   b   ", "b c"]);
    expect([limited.getVocabulary(), rows(limited, ["a  b "])]).toEqual([["[UNK]", "b", "c"], [[1, 1, 0]]]);
    const runs = new TextVectorization({ split, outputMode: "count", ngrams: 2 }).adapt(["a  b ", "b c"]);
    expect(runs.getVocabulary()).toEqual(["[UNK]", "b", "c", "b c", "b ", "a ", "a", " b"]);
    expect(rows(runs, ["a  b ", "  "])).toEqual([[0, 1, 0, 0, 1, 1, 1, 1], [2, 0, 0, 0, 0, 0, 0, 0]]); // prettier-ignore
    const whole = await new TextVectorization({ split: null, outputMode: "count" }).adaptStream(
      (async function* () {
        yield* ["", "b", "", "a", "b"];
      })(),
    );
    expect([whole.getVocabulary(), rows(whole, ["", "a", "z"])]).toEqual([["[UNK]", "b", "a"], [[0, 0, 0], [0, 0, 1], [1, 0, 0]]]); // prettier-ignore
    const int = new TextVectorization({ split }).adapt(["a  b ", "b c"]);
    expect([int.getVocabulary(), rows(int, ["a  b ", "d"])]).toEqual([["", "[UNK]", "b", "c", "a"], [[4, 0, 2, 0], [1, 0, 0, 0]]]); // prettier-ignore
  });

  it.each(["multiHot", "count", "tfIdf"] as const)(
    "refuses a vocabulary with the empty word in mode %s",
    (outputMode) => {
      // Keras 3.15.1: "Found reserved mask token at unexpected location in `vocabulary`."
      for (const vocabulary of [
        ["a", ""],
        ["", "a"],
        ["", "[UNK]", "a"],
        ["[UNK]", "", "a"],
      ]) {
        const idfWeights = outputMode === "tfIdf" ? vocabulary.map(() => 1) : undefined;
        expect(() => new TextVectorization({ outputMode, vocabulary, idfWeights })).toThrow(
          'TextVectorization: vocabulary must be a list without "", got [',
        );
      }
    },
  );

  it("learns from a stream what it learns from a list", async () => {
    const list = ["b a b", "c b"];
    const stream = (async function* () {
      yield* list;
    })();
    const streamed = await new TextVectorization({ outputMode: "tfIdf" }).adaptStream(stream);
    expect(streamed.getConfig()).toEqual(new TextVectorization({ outputMode: "tfIdf" }).adapt(list).getConfig());
  });

  it("can be made again from its config", () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom<VectorizationMode>("int", "multiHot", "count", "tfIdf"),
        (given, outputMode) => {
          const first = new TextVectorization({ outputMode, ngrams: 2 }).adapt(["the cat", ...given]);
          const config = JSON.parse(JSON.stringify(first.getConfig())) as TextVectorizationOptions<VectorizationMode>;
          expect(new TextVectorization(config).call(given)).toEqual(first.call(given));
        },
      ),
    );
  });

  it("reads a line of 10 MB, of many words or of one", () => {
    const many = "constructor ".repeat(850_000);
    const one = "x".repeat(10_000_000);
    const vectorize = new TextVectorization().adapt([many, one]);
    expect(vectorize.getVocabulary()[2]).toBe("constructor");
    expect(vectorize.getVocabulary()[3]).toHaveLength(one.length);
    const { data, shape } = vectorize.call([many, one]);
    expect(shape).toEqual([2, 850_000]);
    expect([data[0], data[849_999], data[850_000], data[850_001]]).toEqual([2, 2, 3, 0]);
  });

  it("has room for the words of a call, over the edges of its memory", () => {
    const vectorize = new TextVectorization().adapt(["a b"]);
    for (const words of [65_535, 65_536, 65_537, 131_073]) {
      const { data, shape } = vectorize.call(["b ".repeat(words - 1) + "a", "a"]);
      expect([shape[1], data[0], data[words - 2], data[words - 1], data[words]]).toEqual([words, 2, 2, 3, 3]);
    }
  });

  it("leaves its input as it is, and its own tables alone", () => {
    const given = Object.freeze(["b a", "a"]);
    const vectorize = new TextVectorization({ outputMode: "tfIdf" }).adapt(given);
    vectorize.getVocabulary().push("c");
    vectorize.idfWeights!.fill(0);
    expect(vectorize.getVocabulary()).toEqual(["[UNK]", "a", "b"]);
    expect(vectorize.idfWeights![1]).toBeCloseTo(Math.log(1 + 2 / 3), 6);
  });

  it("wants a list of texts", () => {
    const vectorize = new TextVectorization().adapt(["a"]);
    expect(() => vectorize.call("a cat")).toThrow(
      'TextVectorization.call: texts must be an array of texts, got "a cat". Put a single text into [ ].',
    );
    expect(() => vectorize.adapt(["a", 7 as unknown as string])).toThrow(
      "TextVectorization.adapt: texts[1] must be a text, got 7.",
    );
  });

  it("says what to do before it is called", () => {
    const vectorize = new TextVectorization();
    expect(() => vectorize.call(["a"])).toThrow("TextVectorization.call: no vocabulary yet; call adapt(texts) first.");
    expect(() => vectorize.adapt([" ", "!"]).call(["a"])).toThrow(
      "TextVectorization.call: the texts given to adapt held no word.",
    );
    const empty = new TextVectorization({ split: null, outputMode: "count" }).adapt(["", ""]);
    expect(() => empty.call([""])).toThrow("TextVectorization.call: the texts given to adapt held no word.");
    expect(() => new TextVectorization({ vocabulary: ["a"] }).adapt(["b"])).toThrow(
      "TextVectorization.adapt: the vocabulary was given; there is nothing to learn.",
    );
  });

  it.each<[TextVectorizationOptions, string]>([
    [{ maxTokens: 2 }, 'maxTokens must be an integer of 3 or more in mode "int", got 2. "" and "[UNK]" take two.'],
    [{ outputSequenceLength: 3, outputMode: "count" }, 'outputSequenceLength must be left out in mode "count", got 3.'],
    [{ outputSequenceLength: 3, split: null }, "outputSequenceLength must be left out when split is null, got 3."],
    [{ ngrams: 2, split: null }, "ngrams must be left out when split is null, got 2."],
    [{ ngrams: [2, 0] }, "ngrams must be an integer of 1 or more, or a list of them, got [2, 0]."],
    [{ padToMaxTokens: true }, 'padToMaxTokens must be false in mode "int", got true.'],
    [{ padToMaxTokens: true, outputMode: "count" }, "padToMaxTokens must be false without maxTokens, got true."],
    [{ vocabulary: ["a", "b", "a"] }, 'vocabulary[2] must be a word of its own, got "a".'],
    [{ vocabulary: ["a", ""] }, 'vocabulary must be a list with "" in the first place only, got ["a", ""].'],
    [{ vocabulary: ["a"], outputMode: "tfIdf" }, "idfWeights must be given with vocabulary, got undefined."],
    [
      { vocabulary: ["a"], outputMode: "tfIdf", idfWeights: [1, 2] },
      "idfWeights must be 1 numbers, one for each of vocabulary, got [1, 2].",
    ],
    [{ idfWeights: [1] }, 'idfWeights must be left out unless outputMode is "tfIdf" and vocabulary is given, got [1].'],
  ])("refuses %j", (options, message) => {
    expect(() => new TextVectorization(options)).toThrow(`TextVectorization: ${message}`);
  });

  it("says what a function of one's own has to return", () => {
    const wrong = { split: () => [1] as unknown as string[] };
    expect(() => new TextVectorization(wrong).adapt(["a"])).toThrow(
      "TextVectorization: what split returns must be a list of words, got [1].",
    );
  });

  it("has no sequences in the modes with columns", () => {
    const bag = new TextVectorization({ outputMode: "count" }).adapt(["a"]);
    expect(() => bag.textsToSequences(["a"])).toThrow(
      'TextVectorization.textsToSequences: outputMode must be "int", got "count".',
    );
  });
});
