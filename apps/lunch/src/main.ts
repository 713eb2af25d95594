/**
 * Course example: a SimpleRNN learns what a student eats for lunch, and guesses today's meal.
 *
 *     npm start -- lunch                              trains in seconds, then asks on the terminal
 *     npm start -- lunch --meals 大魯麵,自助餐        answers without asking
 *     npm start -- lunch --save out/lunch.zip         keeps the model; --load out/lunch.zip asks it without training
 */
import { chooseEach, commaSeparated, itemsOf, trainingSettings } from "@seqloom/app-kit";
import {
  argMax,
  ArgumentError,
  chronologicalSplit,
  integer,
  LabelEncoder,
  mostFrequent,
  type NdArray,
  number,
  toCategorical,
} from "@seqloom/array";
import { meals } from "@seqloom/datasets";
import { dense, sequential, setRandomSeed, simpleRnn } from "@seqloom/layers";
import { summary } from "@seqloom/models";
import { TimeseriesGenerator } from "@seqloom/timeseries";
import { compile, evaluate, fit, predict, rmsprop } from "@seqloom/training";
import { texts } from "./texts.js";

// 1. Settings: the values of the slides, but for the learning rate (see the README).
const { text, startBackend, training, window, seed, verbose, ...given } = await trainingSettings("lunch", texts, {
  common: ["seed", "verbose"],
  epochs: { usual: 50 },
  own: {
    units: integer({ min: 1, default: 10 }),
    window: integer({ min: 1, default: 2 }),
    learningRate: number({ min: 0, default: 0.005 }),
    meals: commaSeparated(),
  },
  questions: ["meals"],
});

// 2. Data: 31 days in order, each meal a one-hot row; the first 75 % to learn from, the rest to test on.
const eaten = meals().map(({ meal }) => meal);
const encoder = new LabelEncoder().fit(eaten);
const days = toCategorical(encoder.transform(eaten));
const { train: trainDays, test: testDays } = chronologicalSplit(days, { train: 0.75 });
const longest = testDays.shape[0]! - 1;
if (window > longest) throw new ArgumentError("lunch", "--window", `an integer from 1 to ${longest}`, window);
const asked = given.meals === undefined ? undefined : itemsOf(given.meals);
if (asked && asked.length !== window) throw new ArgumentError("lunch", "--meals", `${window} meals`, given.meals);
const unknown = asked?.find((meal) => !encoder.classes.includes(meal)); // is named before anything is trained
if (unknown !== undefined) throw new ArgumentError("lunch", "--meals", `among ${encoder.classes.join(", ")}`, unknown);

// 3. Windows: [大魯麵, 自助餐] -> 黃金炒飯, in batches of 10: x [10, window, 4], y [10, 4].
const windows = (rows: NdArray) => new TimeseriesGenerator(rows, rows, { length: window, batchSize: 10 });
const [trainSet, testSet] = [windows(trainDays), windows(testDays)];

// 4. Model: [batch, window, 4] -> [batch, units] -> a probability for each of the 4 meals.
await startBackend();
setRandomSeed(seed);
const layers = [
  simpleRnn({ units: given.units, inputShape: [window, encoder.classes.length] }),
  dense({ units: encoder.classes.length, activation: "softmax" }),
];
const model = training.loaded()?.model ?? sequential({ layers });
const optimizer = rmsprop({ learningRate: given.learningRate });
compile(model, { optimizer, loss: "categorical_crossentropy", metrics: ["acc"] });
console.log(summary(model));

// 5. Training: --logdir shows it, --backup keeps it for a run that goes on, --save keeps the model for --load.
const bundle = { model, labels: encoder, symbols: "oneHot", window, data: days } as const;
await training.run((own) => fit(model, trainSet, { epochs: given.epochs, seed, verbose, ...own }), bundle);

// 6. Result, beside a baseline that always guesses the most frequent meal of the training days.
const { loss, acc } = await evaluate(model, testSet, { verbose });
const real = encoder.inverseTransform(argMax(testSet.at(0).y));
const usual = mostFrequent(eaten.slice(0, trainDays.shape[0]));
const baseline = real.filter((meal) => meal === usual).length / real.length;
console.log(text.result(loss, acc!));
console.log(text.baseline(usual, baseline));
await given.report.verdict({ key: "testAcc", value: acc!, baseline, slide: 0.8333 });
given.report.figures({ seed, epochs: given.epochs, testAcc: acc!, testLoss: loss });

// 7. Prediction of the test set, from probabilities back to meals.
const predicted = encoder.inverseTransform(argMax(await predict(model, testSet, { verbose })));
console.log(text.prediction(predicted));
console.log(text.reality(real));

// 8. The user's question: the meals of the last days in, today's meal out.
const questions = Array.from({ length: window }, (_, day) => text.question(window - day));
const lastMeals = asked ?? (await chooseEach(questions, encoder.classes));
if (lastMeals) {
  const { data, shape } = toCategorical(encoder.transform(lastMeals), { numClasses: encoder.classes.length });
  const today = await predict(model, { data, shape: [1, ...shape] }, { verbose: 0 });
  console.log(text.answer(encoder.inverseTransform(argMax(today))[0]!));
} else {
  console.log(text.nobodyToAsk(eaten.slice(2, 2 + window).join(",")));
}
