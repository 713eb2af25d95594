import { type NdArray, seededRandom } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { dense, lstm, repeatVector, sequential, setRandomSeed } from "@seqloom/layers";
import { adam, compile, evaluate, fit } from "@seqloom/training";
import { greedyDecode, models } from "./index.js";
import { digitIds, nameIds, nameOf, WORDS } from "./testing/numberNames.js";

/** Rows of zeros and ones, [rows, steps, 1], and an answer for each row or for each of its steps. */
function bits(rows: number, steps: number, seed: number, answer: (row: number[]) => number[]) {
  const random = seededRandom(seed);
  const all = Array.from({ length: rows }, () => Array.from({ length: steps }, () => random.integer(0, 2)));
  const answers = all.map(answer);
  const x: NdArray = { data: Float32Array.from(all.flat()), shape: [rows, steps, 1] };
  const perStep = answers[0]!.length > 1 ? [steps, 1] : [1];
  const y: NdArray = { data: Float32Array.from(answers.flat()), shape: [rows, ...perStep] };
  return { x, y };
}

describe("the kinds of sequence models", () => {
  beforeAll(() => useBackend("wasm"));

  it("one to many: writes the name of a digit, letter by letter", async () => {
    setRandomSeed(1);
    const names = Array.from({ length: 10 }, (_, digit) => nameOf(digit).join("").padEnd(5));
    const letterIds = names.flatMap((name) => [...name].map((letter) => " abcdefghijklmnopqrstuvwxyz".indexOf(letter)));
    const x = { data: Float32Array.from({ length: 100 }, (_, index) => (index % 11 === 0 ? 1 : 0)), shape: [10, 10] };
    const y = { data: Float32Array.from(letterIds), shape: [10, 5] };
    const model = sequential([
      repeatVector({ n: 5, inputShape: [10] }), // [batch, 10] -> [batch, 5, 10]: the same at each step
      lstm({ units: 32, returnSequences: true }),
      dense({ units: 27, activation: "softmax" }), // a letter at each step
    ]);
    compile(model, {
      optimizer: adam({ learningRate: 0.03 }),
      loss: "sparse_categorical_crossentropy",
      metrics: ["accuracy"],
    });
    await fit(model, x, y, { epochs: 80, batchSize: 10, verbose: 0 });
    expect((await evaluate(model, x, y, { verbose: 0 })).accuracy).toBe(1);
  });

  it("many to one: tells whether there were more ones than zeros", async () => {
    const most = (row: number[]) => [row.reduce((sum, bit) => sum + bit, 0) > row.length / 2 ? 1 : 0];
    const [train, test] = [bits(400, 11, 1, most), bits(200, 11, 2, most)];
    const model = models.sequenceClassifier({ numWords: null, steps: 11, cell: "gru", units: 16, seed: 1 });
    compile(model, { optimizer: adam({ learningRate: 0.02 }), loss: "binary_crossentropy", metrics: ["accuracy"] });
    await fit(model, train.x, train.y, { epochs: 15, seed: 1, verbose: 0 });
    expect((await evaluate(model, test.x, test.y, { verbose: 0 })).accuracy).toBeGreaterThanOrEqual(0.95);
  });

  it("many to many, in step: tells at each step whether two of the last three were ones", async () => {
    const marks = (row: number[]) =>
      row.map((bit, step) => (bit + (row[step - 1] ?? 0) + (row[step - 2] ?? 0) >= 2 ? 1 : 0));
    const [train, test] = [bits(200, 12, 1, marks), bits(100, 12, 2, marks)];
    const options = { numWords: null, cell: "lstm", units: 16, returnSequences: true, seed: 1 } as const;
    const model = models.sequenceClassifier(options);
    compile(model, { optimizer: adam({ learningRate: 0.03 }), loss: "binary_crossentropy", metrics: ["accuracy"] });
    await fit(model, train.x, train.y, { epochs: 15, seed: 1, verbose: 0 });
    expect((await evaluate(model, test.x, test.y, { verbose: 0 })).accuracy).toBeGreaterThanOrEqual(0.98);
  });

  it("many to many, not in step: writes numbers in words, also those that it has not seen", async () => {
    const numbers = Array.from(seededRandom(1).permutation(1000));
    const [train, test] = [numbers.slice(100), numbers.slice(0, 100)];
    const sizes = { inputSymbols: 11, outputSymbols: WORDS.length, outputDim: 16, units: 48 };
    const model = models.encoderDecoder({ ...sizes, attention: "dot", seed: 1 });
    compile(model, { optimizer: adam({ learningRate: 0.01 }), loss: "sparse_categorical_crossentropy" });
    // Teacher forcing: the decoder is given the words before, and is to say the next one.
    const x = [digitIds(train), nameIds(train, "start")];
    await fit(model, x, nameIds(train, "end"), { epochs: 15, batchSize: 32, seed: 1, verbose: 0 });
    const written = await greedyDecode(model, digitIds(test), { start: 1, end: 2, maxlen: 5 });
    const right = written.filter((ids, row) => ids.map((id) => WORDS[id]).join() === nameOf(test[row]!).join());
    expect(right.length / test.length).toBeGreaterThanOrEqual(0.95);
  });
});
