/**
 * Course example: is a film review a good one or a bad one? Four models of the slides on the reviews of IMDb.
 *
 *     npm start -- imdb-sentiment --data-dir FOLDER     the GRU, with the number of epochs that suits it
 *     npm start -- imdb-sentiment --model lstm          or simple-rnn, embedding
 *     npm start -- imdb-sentiment --quick               a first look: fewer reviews and epochs
 *     npm start -- imdb-sentiment --demo                on made-up reviews, without any data
 */
import { fileToWrite, loadOrEnd, path, saveFigures, settings, verbosity } from "@seqloom/app-kit";
import { boolean, integer, oneOf, optional } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { decodeReview } from "@seqloom/datasets";
import { summary } from "@seqloom/models";
import { padSequences } from "@seqloom/text";
import { bestEpoch, compile, earlyStopping, evaluate, fit, predict } from "@seqloom/training";
import { madeUpReviews } from "./madeUpReviews.js";
import { numbersOfReview } from "./numbersOfReview.js";
import { ownReview } from "./ownReview.js";
import { realReviews } from "./realReviews.js";
import { recipes } from "./recipes.js";
import { texts } from "./texts.js";

// 1. Settings: the values of the slides, model by model.
const {
  text,
  model: kind,
  seed,
  quick,
  demo,
  backend,
  verbose,
  ...given
} = settings("imdb-sentiment", texts, ({ help }) => ({
  model: oneOf(["gru", "simple-rnn", "lstm", "embedding"], { default: "gru", meaning: help.model }),
  epochs: optional(integer({ min: 1, meaning: help.epochs })),
  seed: integer({ min: 0, max: 2 ** 32 - 1, default: 1, meaning: help.seed }),
  verbose: verbosity({ meaning: help.verbose }),
  dataDir: path({ meaning: help.dataDir }),
  quick: boolean({ default: false, meaning: help.quick }),
  demo: boolean({ default: false, meaning: help.demo }),
  text: ownReview({ meaning: help.text }),
  json: fileToWrite({ meaning: help.json }),
}));
const { make, maxlen, truncating, batchSize, looksForEpochs, onSlide, ...recipe } = recipes[kind];
const epochs = given.epochs ?? (quick ? 3 : recipe.epochs);
const numWords = 10_000;

// 2. Data: each review a list of word numbers, with 1 for a good and 0 for a bad one.
const source = demo ? madeUpReviews({ seed }) : await loadOrEnd(realReviews({ numWords, dataDir: given.dataDir }));
const few = (reviews: typeof source.train, count: number) =>
  quick ? { x: reviews.x.slice(0, count), y: reviews.y.slice(0, count) } : reviews;
const [train, test] = [few(source.train, 4000), few(source.test, 2000)];
if (demo) console.log(text.madeUp);
console.log(text.counts(train.x.length, test.x.length));
console.log(text.first(Array.from(train.x[0]!), decodeReview(train.x[0]!, source.wordIndex), train.y[0]! === 1));

// 3. Alignment: [reviews, maxlen], 0 in front of the shorter ones.
const pad = (reviews: readonly ArrayLike<number>[]) => padSequences(reviews, { maxlen, padding: "pre", truncating });
const [xTrain, xTest] = [pad(train.x), pad(test.x)];
console.log(text.shapes(xTrain.shape, xTest.shape));

// 4. Model.
console.log(text.backend(await useBackend(backend)));
const model = make({ numWords, seed });
compile(model, { optimizer: "rmsprop", loss: "binary_crossentropy", metrics: ["acc"] });
console.log(summary(model));

// 5. Training, on the first 80 %; the rest tells how many epochs are enough.
const stop = earlyStopping({ monitor: "val_loss", patience: 3, restoreBestWeights: true, verbose: 1 });
const began = performance.now();
const callbacks = looksForEpochs ? [stop] : [];
const trained = await fit(model, xTrain, train.y, {
  epochs,
  batchSize,
  validationSplit: 0.2,
  seed,
  callbacks,
  verbose,
});
const secondsPerEpoch = (performance.now() - began) / 1000 / trained.epoch.length;
const best = bestEpoch(trained, "val_acc");
console.log(text.best(best, looksForEpochs ? stop.bestEpoch + 1 : undefined));

// 6. Evaluation, beside a baseline that gives every review the same answer.
const { loss, acc } = await evaluate(model, xTest, test.y, { batchSize: 256, verbose });
const good = test.y.reduce((sum, label) => sum + label, 0) / test.y.length;
console.log(text.test(loss, acc!, Math.max(good, 1 - good)));
if (!demo && !quick) console.log(text.onSlide(onSlide.of, onSlide.accuracy));
if (given.json !== undefined) {
  const figures = { valAcc: best.value, bestEpoch: best.epoch, testAcc: acc!, testLoss: loss, secondsPerEpoch };
  saveFigures(given.json, { model: kind, seed, epochs: trained.epoch.length, ...figures });
}

// 7. The user's own review.
const own = given.values.text;
if (own === undefined) {
  console.log(text.nobodyToAsk);
} else {
  const { numbers, unknown } = numbersOfReview(own, { wordIndex: source.wordIndex, numWords });
  const { data } = await predict(model, pad([numbers]), { verbose: 0 });
  console.log(text.judgement(own, data[0]!, unknown));
}
