/**
 * Course example: is a film review a good one or a bad one? The models of the slides on the reviews of IMDb.
 *
 *     npm start -- imdb-sentiment --data-dir FOLDER     the GRU, with the number of epochs that suits it
 *     npm start -- imdb-sentiment --model lstm          or another one, see --help
 *     npm start -- imdb-sentiment --compare lstm,gru    several, in one table and one chart
 *     npm start -- imdb-sentiment --quick               a first look: fewer reviews and epochs
 *     npm start -- imdb-sentiment --demo                on simulated reviews, without any data
 *     npm start -- imdb-sentiment --save out/imdb.zip   keeps the model; --load out/imdb.zip asks it without training
 */
import { commaSeparated, majorityBaseline, textWithWord, trainingSettings } from "@seqloom/app-kit";
import { lazy, oneOf } from "@seqloom/array";
import { sequential, setRandomSeed } from "@seqloom/layers";
import { summary } from "@seqloom/models";
import { bestEpoch, compile, earlyStopping, evaluate, fit, rmsprop } from "@seqloom/training";
import { align } from "./align.js";
import { compare, isModelOrAll, modelsToTrain, type Result } from "./compare.js";
import { freeze } from "./freeze.js";
import { type Judge, judge } from "./judge.js";
import { names, type Recipe, recipes } from "./recipes.js";
import { reviewNumbers, reviewTexts, wordsOf, wordVectors } from "./reviewData.js";
import { texts } from "./texts.js";

// 1. Settings: the values of the slides, model by model.
const given = await trainingSettings("imdb-sentiment", texts, {
  common: ["seed", "verbose", "dataDir", "steps", "quick", "demo", "json"],
  epochs: { quick: 3 },
  own: {
    model: oneOf(names, { default: "gru" }),
    compare: commaSeparated("names of models, separated by commas, or all", isModelOrAll),
    text: textWithWord(),
  },
  questions: ["text"],
});
const { text, training, seed, quick, demo, steps, verbose, report, own } = given;
const models = modelsToTrain(own);
const isOnlyOne = models.length === 1;
await given.startBackend();
if (demo) console.log(text.simulated);

const reviews = { numbers: lazy(() => reviewNumbers(given)), texts: lazy(() => reviewTexts(given)) };
const results: Result[] = [];
const judges: Judge[] = [];
for (const name of models) {
  const recipe: Recipe = recipes[name];
  const { batchSize, looksForEpochs, learningRate, maxlen, truncating, isReversed: reversed = false } = recipe;
  if (!isOnlyOne) console.log(text.heading(name));

  // 2. Data: each review a list of word numbers, with 1 for a good and 0 for a bad one.
  const loaded = training.loaded();
  const data = await training.data(reviews[recipe.reviews]());
  if (!data) {
    judges.push({ name, model: loaded!.model, words: loaded as Judge["words"] }); // asked without the data of its training
    continue;
  }
  const { train, validation, test, words } = data;
  console.log(text.counts(train.x.length, test.x.length, validation?.x.length));
  if (steps) console.log(text.steps.data(data));
  console.log(text.first(Array.from(train.x[0]!), wordsOf(train.x[0]!, words), train.y[0] === 1));

  // 3. Alignment: [reviews, maxlen], 0 in front of the shorter ones; reversed-lstm has the last word first.
  const [xTrain, xTest] = [align(train.x, recipe), align(test.x, recipe)];
  console.log(text.shapes(xTrain.shape, xTest.shape));

  // 4. Model: its layers stand in recipes.ts; glove gets the vectors of the words, which stay as they are.
  if (steps && recipe.reviews === "numbers") console.log(text.steps.sequences());
  setRandomSeed(seed);
  const model = loaded?.model ?? sequential({ layers: recipe.layers() });
  console.log(summary(model));
  const vectors = recipe.hasVectors && !loaded ? await training.data(wordVectors(words, given)) : undefined;
  if (vectors) freeze(model.layers[0]!, vectors);
  if (vectors && steps) console.log(text.steps.vectors(vectors));
  compile(model, { optimizer: rmsprop({ learningRate }), loss: "binary_crossentropy", metrics: ["acc"] });

  // 5. Training; validation, on the last 20 % where there are no others, tells how many epochs are enough.
  const stop = earlyStopping({ monitor: "val_loss", patience: 3, restoreBestWeights: true, verbose: 1 });
  const validated = validation
    ? ({ validationData: [align(validation.x, recipe), validation.y] } as const)
    : { validationSplit: 0.2 };
  const options = { epochs: given.epochs ?? recipe.epochs, batchSize, seed, verbose, ...validated };
  const sequences = { maxlen, padding: "pre", truncating, reversed } as const;
  const bundle = { model, ...words, sequences, labels: ["bad", "good"], data: [xTrain, train.y] };
  const fitting = ({ callbacks, ...rest }: Parameters<Parameters<typeof training.run>[0]>[0]) =>
    fit(model, xTrain, train.y, { ...options, ...rest, callbacks: looksForEpochs ? [stop, ...callbacks] : callbacks });
  const { history, seconds } = await training.run(fitting, isOnlyOne ? bundle : undefined, name);
  const best = bestEpoch(history, "val_acc", { verbose: 0 });
  const kept = looksForEpochs ? bestEpoch(history, "val_loss", { verbose: 0 }).epoch : undefined;
  console.log(text.best(best, kept));

  // 6. Evaluation, beside a baseline that gives every review the same answer.
  const { loss, acc = NaN } = await evaluate(model, xTest, test.y, { batchSize: 256, verbose });
  const baseline = majorityBaseline(train.y, test.y).accuracy;
  console.log(text.test(loss, acc, baseline));
  const onSlide = demo || quick ? undefined : recipe.onSlide;
  if (!demo && !quick) console.log(text.onSlide(recipe.onSlide, recipe.ofKeras));
  const slide = onSlide?.of === "test" ? onSlide.accuracy : undefined;
  if (isOnlyOne) await report.verdict({ key: "testAcc", value: acc, baseline, slide });
  const secondsPerEpoch = seconds / history.epoch.length;
  const trained = { model: name, seed, epochs: history.epoch.length, secondsPerEpoch };
  report.figures({ ...trained, valAcc: best.value, bestEpoch: best.epoch, testAcc: acc, testLoss: loss });
  const valAccs = history.history.val_acc!;
  results.push({ name, parameters: model.countParams(), valAccs, testAcc: acc, secondsPerEpoch, onSlide, baseline });
  judges.push({ name, model, words });
}

// 7. All models beside each other, and the user's own review.
if (!isOnlyOne) await compare(results, { text: text.comparison, report });
if (own.text === undefined) console.log(text.nobodyToAsk);
else for (const each of judges) await judge(own.text, each, { text, report, isOnlyOne });
