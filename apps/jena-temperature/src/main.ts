/**
 * Course example: the temperature in Jena a day ahead, from the weather of the last ten days.
 *
 *     npm start -- jena-temperature --data-dir FOLDER    naive forecast, then the GRU
 *     npm start -- jena-temperature --model dense        or naive
 *     npm start -- jena-temperature --quick              a first look: few batches
 *     npm start -- jena-temperature --demo               on simulated weather, without any data
 *     npm start -- jena-temperature --save out/jena.zip  keeps the model; --load out/jena.zip forecasts without training
 */
import { loadOrEnd, simulatedWeather, trainingSettings } from "@seqloom/app-kit";
import { ArgumentError, oneOf, sliceRows } from "@seqloom/array";
import { jenaClimate } from "@seqloom/datasets";
import { dense, flatten, gru, sequential, setRandomSeed } from "@seqloom/layers";
import { summary } from "@seqloom/models";
import { lookbackGenerator, naiveMae, StandardScaler } from "@seqloom/timeseries";
import { bestEpoch, compile, evaluate, fit, predict } from "@seqloom/training";
import { texts } from "./texts.js";

// 1. Settings: the values of the slides.
const given = await trainingSettings("jena-temperature", texts, {
  common: ["seed", "verbose", "dataDir", "quick", "demo", "json"],
  epochs: { usual: 20, quick: 2 },
  own: { model: oneOf(["gru", "dense", "naive"], { default: "gru" }) },
  questions: [],
});
const { text, training, model: name, epochs, seed, verbose, quick, demo } = given;
if (name === "naive" && training.saves) {
  throw new ArgumentError("jena-temperature", "--model", '"gru" or "dense" with --save', name);
}

// 2. Data: 14 measurements, every hour from 2009 to 2016.
const weather = demo ? simulatedWeather({ seed }) : await loadOrEnd(jenaClimate({ dataDir: given.dataDir }));
const rows = weather.length;
const features = weather.columns.length;
const temperature = weather.columns.indexOf("T (degC)");
if (demo) console.log(text.simulated);
console.log(text.table(weather.columns, rows, weather.dates[0]!, weather.dates.at(-1)!));
console.log(text.report(weather.report.sentinels));

// 3. Standardization: mean 0 and deviation 1 over the training rows, the first 200,000 of 420,551 ten-minute ones.
const trainEnd = Math.floor((rows * 200_000) / 420_551);
const validationEnd = Math.floor((rows * 300_000) / 420_551);
const measured = weather.toNdArray();
const fitted = training.loaded()?.scaler?.x as StandardScaler | undefined;
const scaler = fitted ?? new StandardScaler().fit(sliceRows(measured, 0, trainEnd));
const data = scaler.transform(measured);
const celsius = (error: number) => error * scaler.scale![temperature]!;

// 4. Windows: x [128, 240, 14], the hours of ten days; y [128], the temperature a day behind them.
const lookback = 240;
const warned = new Set<string>(); // two generators look at the rows of the test
const onWarning = (warning: string) => {
  if (!warned.has(warning)) console.warn(text.warning(warning, weather.columns));
  warned.add(warning);
};
const fixed = { lookback, delay: 24, step: 1, batchSize: 128, target: temperature, seed, onWarning };
const windows = (minIndex: number, maxIndex?: number, shuffle = false) =>
  lookbackGenerator(data, { ...fixed, minIndex, maxIndex, shuffle });
const trainSet = windows(0, trainEnd, true);
const validationSet = windows(trainEnd, validationEnd);
const testSet = windows(validationEnd);
const validationSteps = quick ? Math.min(validationSet.steps, 20) : validationSet.steps;
const testSteps = quick ? Math.min(testSet.steps, 20) : testSet.steps;

// 5. Baseline: in a day it is as warm as now.
const naive = naiveMae(validationSet, { steps: validationSteps, target: temperature });
console.log(text.naive(naive, celsius(naive)));
if (name === "naive") {
  given.report.figures({ model: name, seed, valMae: naive, celsius: celsius(naive) });
  process.exit(0);
}

// 6. Model: Dense takes all hours at once, the GRU one after the other.
await given.startBackend();
setRandomSeed(seed);
const layers = {
  dense: () => [
    flatten({ inputShape: [lookback, features] }),
    dense({ units: 32, activation: "relu" }),
    dense({ units: 1 }),
  ],
  gru: () => [gru({ units: 32, inputShape: [null, features] }), dense({ units: 1 })],
};
const model = training.loaded()?.model ?? sequential({ layers: layers[name]() });
compile(model, { optimizer: "rmsprop", loss: "mae" });
console.log(summary(model));

// 7. Training: an epoch is 500 batches, drawn at random.
const stepsPerEpoch = quick ? 50 : 500;
const options = { epochs, stepsPerEpoch, validationData: validationSet, validationSteps, verbose };
const bundle = { model, scaler, target: temperature, window: lookback, data: measured };
const { history, seconds } = await training.run((own) => fit(model, trainSet, { ...options, ...own }), bundle, name);
const best = bestEpoch(history, "val_loss", { verbose: 0 });
console.log(text.best(best.epoch, best.value, celsius(best.value)));

// 8. Result, beside the baseline: on the test windows, of years that decided nothing in training.
const { loss } = await evaluate(model, testSet, { steps: testSteps, verbose });
const naiveOfTest = naiveMae(windows(validationEnd), { steps: testSteps, target: temperature });
console.log(text.comparison(name, { validation: [best.value, naive], test: [loss, naiveOfTest], celsius }));
console.log(text.verdict(name, loss < naiveOfTest));
const figures = { valMae: best.value, celsius: celsius(best.value), bestEpoch: best.epoch, testMae: loss };
given.report.figures({ model: name, seed, epochs, ...figures, secondsPerEpoch: seconds / epochs });

// 9. The day behind the data: from the last ten days to the temperature as far behind them as the targets of the windows.
const last = { data: data.data.slice(-lookback * features), shape: [1, lookback, features] };
const forecast = scaler.inverseTransform(await predict(model, last, { verbose: 0 }), { columns: temperature });
const now = measured.data.at(-features + temperature)!;
console.log(text.tomorrow(weather.dates.at(-1)!, now, fixed.delay + fixed.step, forecast.data[0]!));
