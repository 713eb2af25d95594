/**
 * Course example: three LSTMs learn which letter comes next. They differ in the shape of their tensors alone.
 *
 *     npm start -- alphabet                      trains all three, then asks on the terminal
 *     npm start -- alphabet --letters K,Y        answers without asking
 *     npm start -- alphabet --quick              a first look: 5 epochs
 *     npm start -- alphabet --save out/abc.zip   keeps the models; --load out/abc.zip asks them without training
 */
import { chooseEach, commaSeparated, itemsOf, median, someEpochs, trainingSettings } from "@seqloom/app-kit";
import { argMax, ArgumentError, integer, LabelEncoder, type NdArray, oneOf, toCategorical } from "@seqloom/array";
import { alphabet } from "@seqloom/datasets";
import { dense, lstm, sequential, setRandomSeed } from "@seqloom/layers";
import { summary } from "@seqloom/models";
import { compile, evaluate, fit, predict } from "@seqloom/training";
import { gateChart } from "./gateChart.js";
import { gateMeans } from "./gateMeans.js";
import { isLetterOrThree } from "./isLetterOrThree.js";
import { ofBackwards } from "./ofBackwards.js";
import { backward, texts } from "./texts.js";
import { windowOf } from "./windowOf.js";

// 1. Settings: the values of the slides.
const { text, startBackend, training, epochs, units, seed, ...given } = await trainingSettings("alphabet", texts, {
  common: ["seed", "quick", "seeds", "steps"],
  epochs: { usual: 500, quick: 5 },
  own: {
    model: oneOf(["all", 1, 2, 3], { default: "all" }),
    units: integer({ min: 1, default: 32 }),
    letters: commaSeparated("letters from A to Y, one or three at a time, separated by commas", isLetterOrThree),
  },
  questions: ["model", "letters", "steps"],
  models: ["model-1", "model-2", "model-3"],
});

// 2. Letters and their numbers, A = 0 … Z = 25, and the shapes of the three models: [samples, steps, features].
const letters = alphabet();
const encoder = new LabelEncoder().fit(letters);
const shapes = [
  { number: 1, steps: 1, features: 1, onSlide: 0.88 },
  { number: 2, steps: 1, features: 3, onSlide: 0.8261 },
  { number: 3, steps: 3, features: 1, onSlide: 1 },
].filter(({ number }) => given.model === "all" || given.model === number);
const there = shapes.filter(({ number }) => !training.loads || training.loaded(`model-${number}`));
if (there.length === 0) throw new ArgumentError("alphabet", "--model", "one that was saved", given.model);
const seeds = given.seeds ?? 1;
const encode = (windows: readonly string[], ...shape: number[]): NdArray => {
  const codes = encoder.transform(windows.flatMap((window) => Array.from(window)));
  return { data: Float32Array.from(codes, (code) => code / letters.length), shape: [windows.length, ...shape] };
};
if (given.steps) console.log(text.dictionaries(letters));
const decode = (chances: NdArray) => encoder.inverseTransform(argMax(chances));

await startBackend();
const results = [];
for (const { number, steps, features, onSlide } of there) {
  // 3. Data: every letter that has one or three before it, A -> B or ABC -> D; x is scaled, y one-hot.
  const nexts = letters.slice(steps * features);
  const windows = nexts.map((_, start) => letters.slice(start, start + steps * features).join(""));
  const x = encode(windows, steps, features);
  const y = toCategorical(encoder.transform(nexts));
  console.log(text.heading(number, x.shape, y.shape));
  if (given.steps) console.log(text.data(windows, nexts, x));

  // 4. Model, training and evaluation: the first seed in full, of the others the accuracy.
  const loaded = training.loaded(`model-${number}`);
  const trained = [];
  for (let each = seed; each < seed + seeds; each++) {
    setRandomSeed(each);
    const layers = [
      lstm({ units, inputShape: [steps, features] }),
      dense({ units: letters.length, activation: "softmax" }),
    ];
    const model = loaded?.model ?? sequential({ layers });
    compile(model, { optimizer: "adam", loss: "categorical_crossentropy", metrics: ["acc"] });
    const verbose = each === seed ? 2 : 0;
    if (verbose) console.log(summary(model));
    const options = { epochs, batchSize: 1, seed: each, verbose, write: someEpochs(console.log) } as const;
    const parts = { labels: encoder, symbols: "fraction", window: steps * features, data: [x, y] } as const;
    const bundle = each === seed ? { name: `model-${number}`, model, ...parts } : undefined;
    await training.run((own) => fit(model, x, y, { ...options, ...own }), bundle, `model-${number}-seed-${each}`);
    const { acc = NaN } = await evaluate(model, x, y, { verbose: 0 });
    console.log(text.accuracy(each, acc));
    trained.push({ model, acc });
  }

  // 5. Prediction: each line that was learned, with the letter that the model says.
  const { model } = trained[0]!;
  const predicted = decode(await predict(model, x, { verbose: 0 }));
  for (const [i, window] of windows.entries()) console.log(text.line(window, predicted[i]!, nexts[i]!));
  const backwards = decode(await ofBackwards(model, encode(windows.map(backward), steps, features)));
  if (number === 2) console.log(text.misuse(predicted, backwards, windows));
  if (number === 3) console.log(text.ordered(predicted, backwards, windows));
  const means = gateMeans(model, x);
  await given.report.picture(`gates-${number}`, (look) => gateChart(means, windows, text.gates, look));
  const baseline = 1 / nexts.length; // the same letter every time: each letter comes next exactly once
  const accuracies = trained.map(({ acc }) => acc);
  const accuracy = median(accuracies);
  results.push({ number, steps, features, onSlide, model, accuracy, accuracies, baseline });
}

// 6. Comparison with the slides and the baseline.
console.log(text.comparison(results, seeds));
for (const { number, accuracies: value, baseline, onSlide: slide } of results) {
  await given.report.verdict({ key: `model${number}Acc`, name: text.model(number), value, baseline, slide });
}
const found = results.map(({ number, accuracy }): [string, number] => [`model${number}Acc`, accuracy]);
given.report.figures({ seed, epochs, ...Object.fromEntries(found) });

// 7. The user's question: a letter in, the next letter out.
const asked = given.letters
  ? itemsOf(given.letters.toUpperCase())
  : await chooseEach([text.question], letters.slice(0, -1));
if (!asked) console.log(text.nobodyToAsk);
for (const item of asked ?? []) {
  for (const { number, steps, features, model } of results) {
    const window = windowOf(item, steps * features);
    const next = window && decode(await predict(model, encode([window], steps, features), { verbose: 0 })).join("");
    console.log(next ? text.answer(number, window, next) : text.tooShort(number, item));
  }
}
