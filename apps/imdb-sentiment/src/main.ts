/**
 * Course example: is a film review a good one or a bad one? The models of the slides on the reviews of IMDb.
 *
 *     npm start -- imdb-sentiment --data-dir FOLDER     the GRU, with the number of epochs that suits it
 *     npm start -- imdb-sentiment --model lstm          or another one, see --help
 *     npm start -- imdb-sentiment --quick               a first look: fewer reviews and epochs
 *     npm start -- imdb-sentiment --demo                on simulated reviews, without any data
 *     npm start -- imdb-sentiment --save out/imdb.zip   keeps the model; --load out/imdb.zip asks it without training
 */
import { simulatedReviews, textWithWord, trainingSettings } from "@seqloom/app-kit";
import { oneOf } from "@seqloom/array";
import { decodeReview, encodeReview, imdb, imdbWordIndex } from "@seqloom/datasets";
import { sequential, setRandomSeed } from "@seqloom/layers";
import { summary } from "@seqloom/models";
import { padSequences, textToWordSequence } from "@seqloom/text";
import { bestEpoch, compile, earlyStopping, evaluate, fit, predict, rmsprop } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { names, numWords, type Recipe, recipes } from "./recipes.js";
import { texts } from "./texts.js";

// 1. Settings: the values of the slides, model by model.
const given = await trainingSettings("imdb-sentiment", texts, {
  common: ["seed", "verbose", "dataDir", "quick", "demo", "json"],
  epochs: { quick: 3 },
  own: {
    model: oneOf(names, { default: "gru" }),
    text: textWithWord(),
  },
  questions: ["text"],
});
const { text, training, model: name, seed, quick, demo, verbose, dataDir, own } = given;
const { layers, maxlen, truncating, batchSize, looksForEpochs, learningRate, ...recipe }: Recipe = recipes[name];
const epochs = given.epochs ?? recipe.epochs;

// 2. Data: each review a list of word numbers, with 1 for a good and 0 for a bad one.
const real = async () => ({ ...(await imdb({ numWords, dataDir })), wordIndex: await imdbWordIndex({ dataDir }) });
const data = demo ? simulatedReviews({ seed }) : await training.data(real());
if (data === undefined) {
  await judge(training.loaded()!.model, training.loaded()!.wordIndex!.index); // asked without the data of its training
  process.exit();
}
const { wordIndex, ...reviews } = data;
const few = ({ x, y }: { x: readonly ArrayLike<number>[]; y: Int32Array }, count: number) =>
  quick ? { x: x.slice(0, count), y: y.slice(0, count) } : { x, y };
const [train, test] = [few(reviews.train, 4000), few(reviews.test, 2000)];
if (demo) console.log(text.simulated);
console.log(text.counts(train.x.length, test.x.length));
console.log(text.first(Array.from(train.x[0]!), decodeReview(train.x[0]!, wordIndex), train.y[0] === 1));

// 3. Alignment: [reviews, maxlen], 0 in front of the shorter ones; reversed-lstm has the last word first.
function pad(sequences: readonly ArrayLike<number>[]) {
  const inOrder = recipe.isReversed ? sequences.map((words) => Array.from(words).reverse()) : sequences;
  return padSequences(inOrder, { maxlen, padding: "pre", truncating });
}
const [xTrain, xTest] = [pad(train.x), pad(test.x)];
console.log(text.shapes(xTrain.shape, xTest.shape));

// 4. Model: its layers stand in recipes.ts.
await given.startBackend();
setRandomSeed(seed);
const model = training.loaded()?.model ?? sequential({ layers: layers() });
compile(model, { optimizer: rmsprop({ learningRate }), loss: "binary_crossentropy", metrics: ["acc"] });
console.log(summary(model));

// 5. Training, on the first 80 %; the rest tells how many epochs are enough.
const stop = earlyStopping({ monitor: "val_loss", patience: 3, restoreBestWeights: true, verbose: 1 });
const options = { epochs, batchSize, validationSplit: 0.2, seed, verbose };
const sequences = { maxlen, padding: "pre", truncating, reversed: recipe.isReversed ?? false } as const;
const bundle = {
  model,
  wordIndex: { index: wordIndex, numWords },
  sequences,
  labels: ["bad", "good"],
  data: [xTrain, train.y],
};
const { history, seconds } = await training.run(
  ({ callbacks, onWarning }) => {
    const all = looksForEpochs ? [stop, ...callbacks] : callbacks;
    return fit(model, xTrain, train.y, { ...options, callbacks: all, onWarning });
  },
  bundle,
  name,
);
const best = bestEpoch(history, "val_acc", { verbose: 0 });
const kept = looksForEpochs ? bestEpoch(history, "val_loss", { verbose: 0 }).epoch : undefined;
console.log(text.best(best, kept));

// 6. Evaluation, beside a baseline that gives every review the same answer.
const { loss, acc } = await evaluate(model, xTest, test.y, { batchSize: 256, verbose });
const good = test.y.reduce((sum, label) => sum + label, 0) / test.y.length;
const baseline = Math.max(good, 1 - good);
console.log(text.test(loss, acc!, baseline));
if (!demo && !quick) console.log(text.onSlide(recipe.onSlide, recipe.ofKeras));
const slide = recipe.onSlide?.of === "test" ? recipe.onSlide.accuracy : undefined;
await given.report.verdict({ key: "testAcc", value: acc!, baseline, slide: demo || quick ? undefined : slide });
const trained = { model: name, seed, epochs: history.epoch.length, secondsPerEpoch: seconds / history.epoch.length };
given.report.figures({ ...trained, valAcc: best.value, bestEpoch: best.epoch, testAcc: acc!, testLoss: loss });

// 7. The user's own review.
await judge(model, wordIndex);

async function judge(trained: LayersModel, index: ReadonlyMap<string, number>): Promise<void> {
  if (own.text === undefined) return console.log(text.nobodyToAsk);
  const { sequence, unknown } = encodeReview(textToWordSequence(own.text), index, { numWords });
  const [chance] = (await predict(trained, pad([sequence]), { verbose: 0 })).data as unknown as [number];
  console.log(text.judgement(own.text, chance >= 0.5, chance, unknown));
}
