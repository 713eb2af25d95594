/**
 * Course example: models of Dense layers, built in two ways; a toy and the wines to classify; and a first LSTM.
 *
 *     npm start -- dense-basics                    all five, in the order of the slides
 *     npm start -- dense-basics --model wine       or sequential, functional, toy, lstm; --save keeps the models, --load skips training
 */
import { trainingSettings } from "@seqloom/app-kit";
import { argMax, boolean, type NdArray, oneOf, RandomState, toRows } from "@seqloom/array";
import { wine } from "@seqloom/datasets";
import { dense, input, lstm, model as modelOf, sequential, setRandomSeed } from "@seqloom/layers";
import { summary, weightFormula } from "@seqloom/models";
import { confusionMatrixChart } from "@seqloom/plots";
import { StandardScaler } from "@seqloom/timeseries";
import { compile, confusionMatrix, predict } from "@seqloom/training";
import { shuffledSplit } from "./shuffledSplit.js";
import { type Part, texts } from "./texts.js";
import { trainAndTest } from "./trainAndTest.js";

// 1. Settings: the values of the slides; they leave those of the wines open.
const given = await trainingSettings("dense-basics", texts, {
  common: ["seed", "verbose", "steps", "quick", "json"],
  epochs: { usual: 50, quick: 5 },
  own: {
    model: oneOf(["all", "sequential", "functional", "toy", "wine", "lstm"], { default: "all" }),
    unscaled: boolean({ default: false }),
  },
  questions: ["model", "steps"],
  models: ["toy", "wine"],
});
const { text, training, epochs, seed, steps } = given;
const figures: Record<string, number | string> = { model: given.model, seed, epochs };
await given.startBackend();

/** Whether a part runs; its numbers are then the same alone as behind the others. */
function begins(part: Part): boolean {
  if (given.model !== "all" && given.model !== part) return false;
  setRandomSeed(seed);
  console.log(`\n${text.titles[part]}`);
  return true;
}

// 2. Sequential: one layer after the other, [batch, 10] -> [batch, 2].
if (begins("sequential")) {
  const model = sequential();
  model.add(dense({ units: 64, inputShape: [10], activation: "relu" }));
  model.add(dense({ units: 32, activation: "relu" }));
  model.add(dense({ units: 16, activation: "relu" }));
  model.add(dense({ units: 2, activation: "softmax" }));
  compile(model, { loss: "categorical_crossentropy", optimizer: "adam", metrics: ["accuracy"] });
  console.log(summary(model));
  if (steps) console.log(text.denseWeights([10, 64, 32, 16, 2]));
}

// 3. Functional: each layer is applied to the output of another, [batch, 64] -> [batch, 3].
if (begins("functional")) {
  const inputs = input({ shape: [64] });
  let x = dense({ units: 16, activation: "relu" }).apply(inputs);
  x = dense({ units: 16, activation: "relu" }).apply(x);
  const outputs = dense({ units: 3, activation: "softmax" }).apply(x);
  console.log(summary(modelOf({ inputs, outputs })));
  if (steps) console.log(text.denseWeights([64, 16, 16, 3]));
}

// 4. Toy: do five random numbers add up to more than 2.5?
if (begins("toy")) {
  const x: NdArray<Float64Array> = { data: new RandomState(seed).rand(1000 * 5), shape: [1000, 5] };
  const sums = (toRows(x) as number[][]).map((row) => row.reduce((sum, number) => sum + number));
  const y = Int32Array.from(sums, (sum) => (sum > 2.5 ? 1 : 0));
  const { train, test } = shuffledSplit({ x, y }, { testSize: 0.2, randomState: 42 });
  if (steps) console.log(text.toy(toRows(x) as number[][], sums, [train.x.shape, test.x.shape]));
  const layers = [
    dense({ units: 32, inputShape: [5], activation: "relu" }),
    dense({ units: 16, activation: "relu" }),
    dense({ units: 1, activation: "sigmoid" }),
  ];
  const model = training.loaded("toy")?.model ?? sequential(layers);
  compile(model, { loss: "binary_crossentropy", optimizer: "adam", metrics: ["accuracy"] });
  const labels = ["not above 2.5", "above 2.5"];
  Object.assign(figures, await trainAndTest(given, { part: "toy", model, labels, train, test, batchSize: 64 }));
  const { data } = await predict(model, test.x, { verbose: 0 });
  console.log(text.samples(Array.from(data.slice(0, 10), (chance, i) => [chance.toFixed(4), `${test.y[i]}`])));
}

// 5. Wines, the exercise: from 13 measurements to one of three growers.
if (begins("wine")) {
  const { x, y, featureNames } = wine();
  const { train, test } = shuffledSplit({ x, y }, { testSize: 0.2, randomState: 42 });
  const scaler = new StandardScaler({ withMean: !given.unscaled, withStd: !given.unscaled }).fit(train.x);
  const [xTrain, xTest] = [scaler.transform(train.x), scaler.transform(test.x)];
  if (steps) console.log(text.wine(featureNames, y, [toRows(train.x)[0], toRows(xTrain)[0]] as number[][]));
  const layers = [
    dense({ units: 32, inputShape: [13], activation: "relu" }),
    dense({ units: 16, activation: "relu" }),
    dense({ units: 3, activation: "softmax" }),
  ];
  const model = training.loaded("wine")?.model ?? sequential(layers);
  compile(model, { loss: "sparse_categorical_crossentropy", optimizer: "adam", metrics: ["accuracy"] });
  const scaled = { train: { ...train, x: xTrain }, test: { ...test, x: xTest }, batchSize: 16 };
  const labels = ["grower 0", "grower 1", "grower 2"];
  Object.assign(figures, await trainAndTest(given, { part: "wine", model, labels, scaler, ...scaled }));
  const kinds = argMax(await predict(model, xTest, { verbose: 0 }));
  const counts = confusionMatrix(test.y, kinds, { labels: [0, 1, 2] });
  if (steps) console.log(text.samples(Array.from(kinds.slice(0, 10), (kind, i) => [`${kind}`, `${test.y[i]}`])));
  await given.report.picture("wine-confusion", (look) => confusionMatrixChart(counts, look));
}

// 6. LSTM: ten numbers in their order, [batch, 10, 1] -> [batch, 64] -> [batch, 2].
if (begins("lstm")) {
  const model = sequential();
  model.add(lstm({ units: 64, inputShape: [10, 1], activation: "tanh", returnSequences: false }));
  model.add(dense({ units: 2, activation: "softmax" }));
  compile(model, { loss: "categorical_crossentropy", optimizer: "adam", metrics: ["accuracy"] });
  console.log(summary(model));
  if (steps) console.log(text.lstmWeights(weightFormula(model.layers[0]!)));
}
given.report.figures(figures);
