/**
 * Course example: tomorrow's close of a stock, from the highs, lows, opens, closes and volumes of the last 30 days.
 *
 *     npm start -- stock-price                              asks for the stock and the dates on a terminal
 *     npm start -- stock-price --stock 台積電 --start "Jan 1 2022" --end "Aug 15 2023" --data-dir FOLDER
 *     npm start -- stock-price --features close             from the closes of ten days, with one LSTM
 *     npm start -- stock-price --as-on-slide                as the slide's print-outs have it, with 100 epochs before its 12
 */
import { closeAfter, pricesOf, stockAndDates, trainingSettings } from "@seqloom/app-kit";
import { chronologicalSplit, type NdArray } from "@seqloom/array";
import { setRandomSeed } from "@seqloom/layers";
import { summary } from "@seqloom/models";
import { compare, fromFrame, MinMaxScaler, mse, nextTradingDay, TimeseriesGenerator } from "@seqloom/timeseries";
import { compile, evaluate, fit, predict, rmsprop } from "@seqloom/training";
import { DataFrame } from "danfojs-node";
import { buildModel } from "./buildModel.js";
import { drawPrices } from "./drawPrices.js";
import { ownSettings } from "./ownSettings.js";
import { checkWindow, columnsOf, slideSettings } from "./slideSettings.js";
import { pricesByDate, recurrentFormulas, showDays } from "./stepNumbers.js";
import { texts } from "./texts.js";
import { freshTestMse, tryOut } from "./tryOut.js";

// 1. Settings: those of the slides where they are left out.
const given = await trainingSettings("stock-price", texts, {
  common: ["seed", "verbose", "dataDir", "steps", "quick", "demo", "json"],
  epochs: { quick: 2 },
  own: ownSettings,
  questions: ["end", "steps"],
});
const { text, report, training, features, seed, verbose, demo, quick, steps, asOnSlide, dataDir } = given;
const { window, batchSize, learningRate, epochs } = slideSettings(features, given);

// 2. Data: a row for each trading day.
const chosen = await stockAndDates(given, text.questions);
const { name, prices } = await pricesOf("stock-price", { ...chosen, dataDir, demo, seed });
console.log(demo ? text.simulated : text.found(name, prices.dates));
const dataset = new DataFrame(prices.toColumns(), { index: [...prices.dates] });
dataset.head().print();

// 3. What the forecast is made from, [days, 5], and what is forecast, [days, 1].
const columns = [...columnsOf[features]];
const x = fromFrame(dataset.loc({ columns })).values;
const y = fromFrame(dataset.loc({ columns: ["Close"] })).values;

// 4. Scaling to 0 … 1, by the training days alone; on the slides by all days, the ones to be forecast among them.
const parts = { train: 0.6, validation: 0.2 };
const fitted = (array: NdArray<Float64Array>) =>
  new MinMaxScaler().fit(asOnSlide ? array : chronologicalSplit(array, parts).train);
const { x: xScaler = fitted(x), y: yScaler = fitted(y) } = training.loaded()?.scaler ?? {};
const [xScaled, yScaled] = [xScaler.transform(x), yScaler.transform(y)];
const [xParts, yParts] = [chronologicalSplit(xScaled, parts), chronologicalSplit(yScaled, parts)];
console.log(asOnSlide ? text.scaledOnAll : text.scaledOnTrain);
if (steps) showDays(report, text.steps.days, prices.dates, { columns, x, y, xScaled, yScaled });

// 5. Windows: x [batch, window, 5] -> y [batch, 1], the close of the day behind the window.
const counts = [xParts.train, xParts.validation, xParts.test].map(({ shape }) => shape[0]!);
checkWindow(window, counts);
const onWarning = (warning: string) => console.warn(text.warning(warning));
const windows = (part: "train" | "validation" | "test") =>
  new TimeseriesGenerator(xParts[part], yParts[part], { length: window, batchSize, onWarning });
const [trainSet, validationSet, testSet] = [windows("train"), windows("validation"), windows("test")];
console.log(text.parts(counts));
if (steps) console.log(text.steps.windows(xParts, yParts, trainSet));

// 6. Model: its layers stand in buildModel.ts.
await given.startBackend();
const newModel = () => {
  setRandomSeed(seed);
  const model = training.loaded()?.model ?? buildModel(features, window);
  compile(model, { optimizer: rmsprop({ learningRate }), loss: "mse", metrics: ["mse"] });
  return model;
};
const tried = newModel();
console.log(summary(tried));
if (steps) console.log(text.steps.weights(recurrentFormulas(tried)));

// 7. Training: the slide looks at 100 epochs in TensorBoard, takes 12 for enough, and goes on with the same model.
const options = { validationData: validationSet, seed, verbose, epochs };
const isTried = features === "all" && !training.loads && (steps || asOnSlide);
if (isTried) console.log(text.trial(await tryOut(tried, trainSet, { ...options, quick, training })));
const model = isTried && !asOnSlide ? newModel() : tried;
const bundle = { model, scaler: { x: xScaler, y: yScaler }, window, data: [x, y], settings: demo ? {} : { ...chosen } };
const { seconds } = await training.run((own) => fit(model, trainSet, { ...options, ...own }), bundle);

// 8. Result, and the same in dollars beside the baseline: the close stays as it is.
const { mse: testMse } = await evaluate(model, testSet, { verbose });
const closes = prices.numbers("Close");
const count = yParts.test.shape[0]! - window;
const [real, stays, dates] = [closes.slice(-count), closes.slice(-count - 1, -1), prices.dates.slice(-count)];
const forecast = yScaler.inverseTransform(await predict(model, testSet, { verbose: 0 })).data;
const scaled = (dollars: Float64Array) => yScaler.transform({ data: dollars, shape: [count, 1] }).data;
const baseline = mse(scaled(real), scaled(stays));
console.log(text.test(testMse!, baseline, features));
const metrics = ["mae", "rmse", "mape", "directionalAccuracy"] as const;
const forecasts = { LSTM: forecast, [text.persistence]: stays };
console.log(compare(real, forecasts, { metrics, print: () => undefined }).table);
const slide = demo || quick || features === "close" ? undefined : 0.0039;
const judged = { key: "testMse", name: "MSE", value: testMse!, baseline, slide, asked: bundle.settings };
await report.verdict({ ...judged, isError: true });
if (steps) report.table(text.steps.prices, text.steps.priceHead, pricesByDate(dates, forecast, real));
await report.picture("prices", (look) => drawPrices(dates, { forecast, real }, text.picture, look));
report.figures({ seed, epochs, testMse: testMse!, seconds });
if (isTried && asOnSlide && !demo && !quick) {
  const freshMse = await freshTestMse(newModel(), trainSet, testSet, { epochs, seed });
  report.table(text.ways.title, text.ways.head, text.ways.rows({ tried: testMse!, fresh: freshMse }));
  console.log(text.ways.why);
}

// 9. Tomorrow: from the last days to the next trading day.
const [today, close] = [dates.at(-1)!, closes.at(-1)!];
const last = { data: xScaled.data.slice(-window * columns.length), shape: [1, window, columns.length] };
if (steps) console.log(text.steps.last(last.shape));
const tomorrow = yScaler.inverseTransform(await predict(model, last, { verbose: 0 })).data[0]!;
const change = tomorrow - forecast.at(-1)!;
console.log(text.tomorrow(name, { today, forecast: forecast.at(-1)! }, nextTradingDay(today), tomorrow, change));
const next = demo ? undefined : await closeAfter(chosen.stock, today, dataDir);
console.log(text.reality(name, { today, close }, next && { ...next, change: next.close - close }));
