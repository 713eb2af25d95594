/**
 * Course example: a SimpleRNN learns what a student eats for lunch, and guesses today's meal.
 *
 *     npm start -- lunch                              trains in seconds, then asks on the terminal
 *     npm start -- lunch --meals 大魯麵,自助餐        answers without asking
 *     npm start -- lunch --save out/lunch.zip         keeps the model; --load out/lunch.zip asks it without training
 */
import { chooseEach, commaSeparated, trainingSettings } from "@seqloom/app-kit";
import {
  argMax,
  ArgumentError,
  boolean,
  chronologicalSplit,
  integer,
  LabelEncoder,
  mostFrequent,
  type NdArray,
  number,
  optional,
  toCategorical,
} from "@seqloom/array";
import { meals } from "@seqloom/datasets";
import { dense, sequential, setRandomSeed, simpleRnn } from "@seqloom/layers";
import { summary } from "@seqloom/models";
import { TimeseriesGenerator } from "@seqloom/timeseries";
import { compile, evaluate, fit, predict, rmsprop } from "@seqloom/training";
import { askedMeals } from "./askedMeals.js";
import { texts } from "./texts.js";
import { trainingParts } from "./trainingParts.js";

// 1. Settings: the values of the slides, but for the learning rate (see the README).
const { text, startBackend, training, window, seed, verbose, steps, ...given } = await trainingSettings(
  "lunch",
  texts,
  {
    common: ["seed", "verbose", "steps"],
    epochs: { usual: 50 },
    own: {
      units: integer({ min: 1, default: 10 }),
      window: integer({ min: 1, default: 2 }),
      layers: integer({ min: 1, max: 5, default: 1 }),
      validation: number({ min: 0, max: 0.5, default: 0 }),
      learningRate: optional(number({ min: 0 })),
      asOnSlide: boolean({ default: false }),
      meals: commaSeparated(),
    },
    questions: ["meals", "steps"],
  },
);

// 2. Data: 31 days in order, each meal a one-hot row; the first 75 % to learn from, the rest to test on.
const eaten = meals().map(({ meal }) => meal);
const encoder = new LabelEncoder().fit(eaten);
const days = toCategorical(encoder.transform(eaten));
const { train: trainDays, test: testDays } = chronologicalSplit(days, { train: 0.75 });
const longest = testDays.shape[0]! - 1;
if (window > longest) throw new ArgumentError("lunch", "--window", `an integer from 1 to ${longest}`, window);
const asked = askedMeals(given.meals, window, encoder.classes);

// 3. Windows: [大魯麵, 自助餐] -> 黃金炒飯, in batches of 10: x [10, window, 4], y [10, 4].
const windows = (rows: NdArray) => new TimeseriesGenerator(rows, rows, { length: window, batchSize: 10 });
const { learnt, validation } = trainingParts(trainDays, given.validation, window);
const [trainSet, testSet] = [windows(learnt), windows(testDays)];
if (steps) {
  console.log(text.steps.data(meals(), days, encoder.classes));
  console.log(text.steps.split(trainDays, testDays));
  console.log(text.steps.windows(eaten, window, [...trainSet], [...testSet]));
}

// 4. Model: [batch, window, 4] -> [batch, units] -> a probability for each of the 4 meals.
await startBackend();
setRandomSeed(seed);
const shape = { inputShape: [window, encoder.classes.length] };
const layers = [
  ...Array.from({ length: given.layers }, (_, i) =>
    simpleRnn({ units: given.units, returnSequences: i < given.layers - 1, ...(i === 0 && shape) }),
  ),
  dense({ units: encoder.classes.length, activation: "softmax" }),
];
const model = training.loaded()?.model ?? sequential({ layers });
const optimizer = rmsprop({ learningRate: given.learningRate ?? (given.asOnSlide ? 0.001 : 0.005) });
compile(model, { optimizer, loss: "categorical_crossentropy", metrics: ["acc"] });
console.log(summary(model));

// 5. Training: --logdir shows it, --backup keeps it for a run that goes on, --save keeps the model for --load.
const bundle = { model, labels: encoder, symbols: "oneHot", window, data: days } as const;
const options = { epochs: given.epochs, seed, verbose, ...(validation && { validationData: windows(validation) }) };
await training.run((own) => fit(model, trainSet, { ...options, ...own }), bundle);

// 6. Result, beside a baseline that always guesses the most frequent meal of the training days.
const { loss, acc } = await evaluate(model, testSet, { verbose });
const real = encoder.inverseTransform(argMax(testSet.at(0).y));
const usual = mostFrequent(eaten.slice(0, trainDays.shape[0]));
const baseline = real.filter((meal) => meal === usual).length / real.length;
console.log(text.result(loss, acc!));
console.log(given.asOnSlide ? text.slideRate : text.ownRate);
console.log(text.baseline(usual, baseline));
await given.report.verdict({ key: "testAcc", value: acc!, baseline, slide: 0.8333 });
given.report.figures({ seed, epochs: given.epochs, testAcc: acc!, testLoss: loss });

// 7. Prediction of the test set, from probabilities back to meals.
const chances = await predict(model, testSet, { verbose });
const predicted = encoder.inverseTransform(argMax(chances));
if (steps) console.log(text.steps.chances(chances, argMax(chances), encoder.classes));
console.log(text.prediction(predicted));
console.log(text.reality(real));

// 8. The user's question: the meals of the last days in, today's meal out.
const questions = Array.from({ length: window }, (_, day) => text.question(window - day));
const lastMeals = asked ?? (await chooseEach(questions, encoder.classes));
if (lastMeals) {
  const { data, shape } = toCategorical(encoder.transform(lastMeals), { numClasses: encoder.classes.length });
  const x = { data, shape: [1, ...shape] };
  if (steps) console.log(text.steps.question(x));
  const today = await predict(model, x, { verbose: 0 });
  console.log(text.answer(encoder.inverseTransform(argMax(today))[0]!));
} else {
  console.log(text.nobodyToAsk(eaten.slice(2, 2 + window).join(",")));
}
