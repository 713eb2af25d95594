/**
 * Course example: the temperature in Jena a day ahead, from the weather of the last ten days.
 *
 *     npm start -- jena-temperature --model stacked     naive forecast, then a model; see --help
 *     npm start -- jena-temperature --as-on-slide       on the ten-minute rows, for as many epochs as on the slide
 *     npm start -- jena-temperature --demo --quick      few batches of simulated weather, without any data
 */
import { commaSeparated, loadOrEnd, simulatedWeather, trainingSettings } from "@seqloom/app-kit";
import { boolean, number, oneOf, sliceRows } from "@seqloom/array";
import { jenaClimate } from "@seqloom/datasets";
import { setRandomSeed } from "@seqloom/layers";
import { summary } from "@seqloom/models";
import { naiveMae, StandardScaler } from "@seqloom/timeseries";
import { bestEpoch, compile, evaluate, fit, predict, rmsprop } from "@seqloom/training";
import { drawFirstDays, drawTemperature, drawWeek } from "./drawings.js";
import { build, names, recipeOf } from "./recipes.js";
import { samplingOf } from "./samplingOf.js";
import { isUnits, sizesOf } from "./sizesOf.js";
import { columnNumbers, recurrentFormulas, samplePairs, windowNumbers } from "./stepNumbers.js";
import { texts } from "./texts.js";
import { partsOf, weatherWindows } from "./weatherWindows.js";
import { dailyRows, weekForecast } from "./weekForecast.js";

// 1. Settings: the values of the slides.
const unitsOption = commaSeparated("integers of 1 or more, separated by commas", isUnits);
const given = await trainingSettings("jena-temperature", texts, {
  common: ["seed", "verbose", "dataDir", "steps", "quick", "demo", "json"],
  epochs: { quick: 2 },
  own: {
    model: oneOf([...names, "naive"], { default: "gru" }),
    units: unitsOption,
    cell: oneOf(["gru", "lstm"], { default: "gru" }),
    denseUnits: unitsOption,
    learningRate: number({ min: 0, default: 0.001 }),
    asOnSlide: boolean({ default: false }),
  },
  questions: ["steps"],
});
const { text, training, report, model: name, seed, verbose, quick, demo, steps, asOnSlide } = given;
const recipe = recipeOf(name, training);
const sizes = sizesOf(name, recipe, given);

// 2. Data: 14 measurements from 2009 to 2016, every hour; on the slides every ten minutes.
const sampling = samplingOf(asOnSlide, recipe?.isHalfHourly);
const { rowsAnHour, lookback, step, delay } = sampling;
const source = { dataDir: given.dataDir, sampling: asOnSlide ? "tenMinutes" : "hourly" } as const;
const weather = demo ? simulatedWeather({ seed, rowsAnHour }) : await loadOrEnd(jenaClimate(source));
const { columns, length: rows } = weather;
const target = columns.indexOf("T (degC)");
console.log(text.data(weather, { demo, rowsAnHour }));
if (steps) console.log(text.steps.header(columns, rows));
await report.picture("temperature", (look) => drawTemperature(weather, text.temperature.all, look));
await report.picture("first-days", (look) => drawFirstDays(weather, text.temperature.firstDays, look));

// 3. Standardization: mean 0 and deviation 1 over the training rows, the first 200,000 of 420,551 ten-minute ones.
const measured = weather.toNdArray();
const fitted = training.loaded()?.scaler?.x as StandardScaler | undefined;
const scaler = fitted ?? new StandardScaler().fit(sliceRows(measured, ...partsOf(rows, sampling).train));
const data = scaler.transform(measured);
const celsius = (error: number) => error * scaler.scale![target]!;
console.log(text.deviation(scaler.mean![target]!, celsius(1)));
if (steps) report.table(text.steps.columns, text.steps.columnHead, columnNumbers(columns, scaler, measured.data));

// 4. Windows: x [128, 240, 14], the weather of ten days; y [128], the temperature a day behind it.
if (recipe?.isHalfHourly && !asOnSlide) console.log(text.hourly);
const onWarning = (warning: string) => console.warn(text.warning(warning, columns));
const windows = weatherWindows(data, { sampling, target, seed, quick, onWarning });
const [validationSet, testSet] = [windows.batches("validation"), windows.batches("test")];
if (steps) console.log(text.steps.windows(windowNumbers(weather, windows, { sampling, scaler, seed })));

// 5. Baseline: in a day it is as warm as now.
if (steps) console.log(text.steps.naivePairs(samplePairs(windows.batches("validation").next().value, target, 3)));
const naive = naiveMae(validationSet, { steps: windows.steps.validation, target });
console.log(text.naive(naive, celsius(naive)));
if (name === "naive" || recipe === undefined) {
  report.figures({ model: name, seed, valMae: naive, celsius: celsius(naive) });
  process.exit(0);
}

// 6. Model: its layers stand in recipes.ts.
await given.startBackend();
setRandomSeed(seed);
const model = training.loaded()?.model ?? build(name, { steps: lookback / step, features: columns.length, ...sizes });
compile(model, { optimizer: rmsprop({ learningRate: given.learningRate }), loss: "mae" });
console.log(summary(model));
if (steps && sizes.units.length > 0) console.log(text.steps.weights(recurrentFormulas(model)));

// 7. Training: an epoch is 500 batches, drawn at random.
const epochs = given.epochs ?? (asOnSlide ? recipe.slideEpochs : recipe.epochs);
const options = { epochs, stepsPerEpoch: quick ? 50 : 500, verbose, validationData: validationSet };
const train = (own: object) =>
  fit(model, windows.batches("train"), { ...options, validationSteps: windows.steps.validation, ...own });
const bundle = { model, scaler, target, window: lookback / step, data: measured };
const { history, seconds } = await training.run(train, bundle, name);
const best = bestEpoch(history, "val_loss", { verbose: 0 });
console.log(text.best(best.epoch, best.value, celsius(best.value)));
console.log(text.below(history.history.val_loss!.filter((loss) => loss < naive).length, history.epoch.length));

// 8. Result, beside the baseline: on the test windows, of years that decided nothing in training.
const { loss } = await evaluate(model, testSet, { steps: windows.steps.test, verbose });
const naiveOfTest = naiveMae(windows.batches("test"), { steps: windows.steps.test, target });
const errors = { validation: [best.value, naive], test: [loss, naiveOfTest], celsius } as const;
console.log(text.comparison(name, errors));
const conclusion = text.verdict(name, errors);
await report.verdict({ key: "testMae", name: "MAE", value: loss, baseline: naiveOfTest, isError: true, conclusion });
if (!demo && !quick) console.log(text.onSlide(recipe, { asOnSlide, epochs }, celsius));
const figures = { valMae: best.value, celsius: celsius(best.value), bestEpoch: best.epoch, testMae: loss };
report.figures({ model: name, seed, epochs, ...figures, secondsPerEpoch: seconds / epochs });

// 9. A week of the test, hour by hour, in °C.
const week = windows.week();
const weekly = weekForecast(week, await predict(model, week.x, { verbose: 0 }), { weather, scaler });
report.table(text.week, text.weekHead(name), dailyRows(weekly, 24 * rowsAnHour));
console.log(text.weekErrors(name, weekly.errors));
await report.picture("week", (look) => drawWeek(weekly.hours, text.weekChart, look));

// 10. The day behind the data, as far behind the last window as the targets of the others.
const forecast = scaler.inverseTransform(await predict(model, windows.last(), { verbose: 0 }), { columns: target });
console.log(text.tomorrow(weather, (delay + step) / rowsAnHour, forecast.data[0]!));
if (steps) console.log(text.steps.further(name, sizes.units.length));
