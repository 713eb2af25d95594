/**
 * Course example: the temperature in Jena a day ahead, from the weather of the last ten days.
 *
 *     npm start -- jena-temperature --data-dir FOLDER    naive guess, then the GRU
 *     npm start -- jena-temperature --model dense        or naive
 *     npm start -- jena-temperature --quick              a first look: few batches
 *     npm start -- jena-temperature --demo               on made-up weather, without any data
 */
import { fileToWrite, loadOrEnd, path, saveFigures, settings, verbosity } from "@seqloom/app-kit";
import { boolean, integer, oneOf, optional, sliceRows } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { jenaClimate } from "@seqloom/datasets";
import { models, summary } from "@seqloom/models";
import { lookbackGenerator, StandardScaler } from "@seqloom/timeseries";
import { bestEpoch, compile, evaluate, fit } from "@seqloom/training";
import { madeUpWeather } from "./madeUpWeather.js";
import { naiveError } from "./naiveError.js";
import { texts } from "./texts.js";

// 1. Settings: the values of the slides.
const {
  text,
  model: kind,
  seed,
  quick,
  demo,
  backend,
  verbose,
  ...given
} = settings("jena-temperature", texts, ({ help }) => ({
  model: oneOf(["gru", "dense", "naive"], { default: "gru", meaning: help.model }),
  epochs: optional(integer({ min: 1, meaning: help.epochs })),
  seed: integer({ min: 0, max: 2 ** 32 - 1, default: 1, meaning: help.seed }),
  verbose: verbosity({ meaning: help.verbose }),
  dataDir: path({ meaning: help.dataDir }),
  quick: boolean({ default: false, meaning: help.quick }),
  demo: boolean({ default: false, meaning: help.demo }),
  json: fileToWrite({ meaning: help.json }),
}));
const epochs = given.epochs ?? (quick ? 2 : 20);

// 2. Data: 14 measurements, every hour from 2009 to 2016.
const weather = demo ? madeUpWeather({ seed }) : await loadOrEnd(jenaClimate({ dataDir: given.dataDir }));
const rows = weather.length;
const temperature = weather.columns.indexOf("T (degC)");
if (demo) console.log(text.madeUp);
console.log(text.table(weather.columns, rows, weather.dates[0]!, weather.dates.at(-1)!));
console.log(text.report(weather.report.sentinels));

// 3. Standardization: mean 0 and deviation 1 over the training rows, the first 200,000 of 420,551 ten-minute ones.
const trainEnd = Math.floor((rows * 200_000) / 420_551);
const validationEnd = Math.floor((rows * 300_000) / 420_551);
const measured = weather.toNdArray();
const scaler = new StandardScaler().fit(sliceRows(measured, 0, trainEnd));
const data = scaler.transform(measured);
const celsius = (error: number) => error * scaler.scale![temperature]!;

// 4. Windows: x [128, 240, 14], the hours of ten days; y [128], the temperature a day behind them.
const lookback = 240;
const warned = new Set<string>(); // two generators look at the rows of the test
const onWarning = (warning: string) => {
  if (!warned.has(warning)) console.warn(text.warning(warning, weather.columns));
  warned.add(warning);
};
const windows = (minIndex: number, maxIndex: number | undefined, shuffle = false) =>
  lookbackGenerator(data, {
    ...{ lookback, delay: 24, step: 1, minIndex, maxIndex, shuffle, seed },
    ...{ batchSize: 128, target: temperature, onWarning },
  });
const trainSet = windows(0, trainEnd, true);
const validationSet = windows(trainEnd, validationEnd);
const testSet = windows(validationEnd, undefined);
const [validationSteps, testSteps] = [validationSet, testSet].map(({ steps }) => (quick ? Math.min(steps, 20) : steps));

// 5. The guess without learning: in a day it is as warm as now.
const naive = naiveError(validationSet, validationSteps!, temperature);
console.log(text.naive(naive, celsius(naive)));
if (kind === "naive") {
  if (given.json !== undefined) saveFigures(given.json, { model: kind, seed, valMae: naive, celsius: celsius(naive) });
  process.exit(0);
}

// 6. Model: Dense takes all hours at once, the GRU one after the other.
console.log(text.backend(await useBackend(backend)));
const features = weather.columns.length;
const model = kind === "dense" ? models.jenaDense({ features, seed }) : models.jenaGru({ features, seed });
compile(model, { optimizer: "rmsprop", loss: "mae" });
console.log(summary(model));

// 7. Training: an epoch is 500 batches, drawn at random.
const began = performance.now();
const stepsPerEpoch = quick ? 50 : 500;
const trained = await fit(model, trainSet, {
  epochs,
  stepsPerEpoch,
  validationData: validationSet,
  validationSteps,
  verbose,
});
const secondsPerEpoch = (performance.now() - began) / 1000 / epochs;
const best = bestEpoch(trained, "val_loss");
console.log(text.best(best.epoch, best.value, celsius(best.value)));

// 8. Comparison on the test windows, whose years nothing was chosen by.
const { loss } = await evaluate(model, testSet, { steps: testSteps!, verbose });
const naiveOfTest = naiveError(windows(validationEnd, undefined), testSteps!, temperature);
console.log(text.comparison({ kind, best: best.value, naive, loss: loss, naiveOfTest, celsius }));
if (given.json !== undefined) {
  const figures = { valMae: best.value, celsius: celsius(best.value), bestEpoch: best.epoch, testMae: loss };
  saveFigures(given.json, { model: kind, seed, epochs, ...figures, secondsPerEpoch });
}
