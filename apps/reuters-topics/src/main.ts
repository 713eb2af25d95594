/**
 * Course example, the homework: from the words of a newswire of Reuters to its topic, one of 46, by an LSTM or a GRU.
 *
 *     npm start -- reuters-topics --data-dir FOLDER     the GRU: looks for the best number of epochs, then trains again
 *     npm start -- reuters-topics --model lstm
 *     npm start -- reuters-topics --quick               a first look: fewer newswires and epochs
 *     npm start -- reuters-topics --demo                on simulated newswires, without any data
 *     npm start -- reuters-topics --save out/topics.zip keeps the model; --load out/topics.zip evaluates it without training
 */
import { loadOrEnd, majorityBaseline, timed, trainingSettings } from "@seqloom/app-kit";
import { argMax, integer, number, oneOf } from "@seqloom/array";
import { decodeReview, reuters, reutersTopics, reutersWordIndex } from "@seqloom/datasets";
import { dense, dropout, embedding, gru, lstm, type Sequential, sequential, setRandomSeed } from "@seqloom/layers";
import { summary, weightFormula } from "@seqloom/models";
import { confusionMatrixChart } from "@seqloom/plots";
import { padSequences } from "@seqloom/text";
import { adam, bestEpoch, compile, confusionMatrix, evaluate, fit, predict } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { largestTopics } from "./largestTopics.js";
import { simulatedNews } from "./simulatedNews.js";
import { kerasAccuracies, texts } from "./texts.js";

// 1. Settings: 10,000 words as on the slide, which leaves the rest open.
const given = await trainingSettings("reuters-topics", texts, {
  common: ["seed", "verbose", "dataDir", "steps", "quick", "demo", "json"],
  epochs: { usual: 12, quick: 2 },
  own: {
    model: oneOf(["gru", "lstm"], { default: "gru" }),
    maxlen: integer({ min: 1, default: 100 }),
    learningRate: number({ min: 0, default: 0.004 }),
  },
  questions: ["steps"],
});
const { text, training, epochs, seed, quick, demo, steps, verbose, dataDir, model: name, maxlen, learningRate } = given;
const [numWords, batchSize] = [10_000, 32];

// 2. Data: each newswire a list of word numbers, with the number of its topic.
const real = async () => ({
  ...(await reuters({ numWords, dataDir })),
  wordIndex: await reutersWordIndex({ dataDir }),
});
const { wordIndex, ...news } = demo ? simulatedNews({ seed }) : await loadOrEnd(real());
const few = ({ x, y }: { x: readonly ArrayLike<number>[]; y: Int32Array }, count: number) =>
  quick ? { x: x.slice(0, count), y: y.slice(0, count) } : { x, y };
const [train, test] = [few(news.train, 1000), few(news.test, 500)];
const largest = largestTopics(train.y, 10);
if (demo) console.log(text.simulated);
console.log(text.counts(train.x.length, test.x.length, reutersTopics.length));
if (steps) console.log(text.first(Array.from(train.x[0]!), train.y[0]!));
console.log(text.decoded(decodeReview(train.x[0]!, wordIndex), train.y[0]!));
if (steps) console.log(text.largest(largest, train.y.length));

// 3. Alignment: the first words of each newswire, 0 in front of the shorter ones: [newswires, maxlen].
const aligned = { maxlen, padding: "pre", truncating: "post" } as const;
const pad = (sequences: readonly ArrayLike<number>[]) => padSequences(sequences, aligned);
const [xTrain, xTest] = [pad(train.x), pad(test.x)];
console.log(text.shapes(xTrain.shape, xTest.shape));

// 4. Model: [batch, maxlen] -> [batch, 64] -> a probability for each topic; the zeros in front do not count.
await given.startBackend();
const recurrent = { gru, lstm }[name];
function build(): Sequential {
  setRandomSeed(seed);
  const model = sequential();
  model.add(embedding({ inputDim: numWords, outputDim: 64, inputLength: maxlen, maskZero: true }));
  model.add(dropout({ rate: 0.2 }));
  model.add(recurrent({ units: 64 }));
  model.add(dropout({ rate: 0.2 }));
  model.add(dense({ units: reutersTopics.length, activation: "softmax" }));
  prepare(model);
  return model;
}
function prepare(model: LayersModel): void {
  compile(model, { optimizer: adam({ learningRate }), loss: "sparse_categorical_crossentropy", metrics: ["acc"] });
}
const trial = build();
console.log(summary(trial));
if (steps) console.log(text.weights(weightFormula(trial.layers[2]!)));

// 5. The best number of epochs: a trial on the first 80 %, the others tell when more training no longer helps.
const options = { batchSize, seed, verbose };
async function lookForEpochs() {
  const callbacks = await training.callbacks(`${name}-trial`);
  const own = { ...options, epochs, validationSplit: 0.2, callbacks, onWarning: training.onWarning };
  const { result, seconds } = await timed(() => fit(trial, xTrain, train.y, own));
  await training.show(result, `${name}-trial`);
  const best = bestEpoch(result, "val_acc", { verbose: 0 });
  console.log(text.best(best, epochs));
  return { valAcc: best.value, bestEpoch: best.epoch, secondsPerEpoch: seconds / result.epoch.length };
}
const loaded = training.loaded();
const found = loaded ? { bestEpoch: loaded.history.epoch.length } : await lookForEpochs();

// 6. A new model, trained so many epochs on all of the training set.
const model = loaded?.model ?? build();
if (loaded) prepare(model);
const bundle = {
  ...{ model, wordIndex: { index: wordIndex, numWords }, sequences: aligned },
  ...{ labels: reutersTopics, data: [xTrain, train.y] },
};
const fitting = { ...options, epochs: found.bestEpoch };
await training.run((own) => fit(model, xTrain, train.y, { ...fitting, ...own }), bundle, name);

// 7. Evaluation, beside a baseline that always gives the most frequent topic.
const { loss, acc } = await evaluate(model, xTest, test.y, { batchSize: 256, verbose });
const baseline = majorityBaseline(train.y, test.y);
console.log(text.test(loss, acc!, { ...baseline, answer: reutersTopics[baseline.answer]! }));
const keras = demo || quick ? undefined : kerasAccuracies[name];
if (keras) console.log(text.keras(keras));
await given.report.verdict({ key: "testAcc", value: acc!, baseline: baseline.accuracy, keras: keras && [keras] });
given.report.figures({ model: name, seed, epochs, ...found, testAcc: acc!, testLoss: loss });

// 8. Confusion of the ten largest topics: a row for each true topic, a column for each predicted one.
const labels = largest.map(({ topic }) => topic);
const counts = confusionMatrix(test.y, argMax(await predict(model, xTest, { batchSize: 256, verbose: 0 })), { labels });
console.log(text.confusion(counts, labels));
const names = labels.map((label) => reutersTopics[label]!);
await given.report.picture("confusion", (look) => confusionMatrixChart(counts, { labels: names, ...look }));
