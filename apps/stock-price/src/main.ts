/**
 * Course example: tomorrow's close of a stock, from the highs, lows, opens, closes and volumes of the last 30 days.
 *
 *     npm start -- stock-price                              asks for the stock and the dates on a terminal
 *     npm start -- stock-price --stock 台積電 --start "Jan 1 2022" --end "Aug 15 2023" --data-dir FOLDER
 *     npm start -- stock-price --as-on-slide                scaled as on the slides, which flatters
 *     npm start -- stock-price --demo                       on simulated prices, without any data
 *     npm start -- stock-price --save out/stock.zip         keeps the model; --load out/stock.zip forecasts without training
 */
import { closeAfter, freeText, pricesOf, stockAndDates, trainingSettings } from "@seqloom/app-kit";
import { ArgumentError, boolean, chronologicalSplit, integer, type NdArray, number } from "@seqloom/array";
import { dense, dropout, lstm, sequential, setRandomSeed } from "@seqloom/layers";
import { summary } from "@seqloom/models";
import { lineChart } from "@seqloom/plots";
import { compare, fromFrame, MinMaxScaler, mse, nextTradingDay, TimeseriesGenerator } from "@seqloom/timeseries";
import { compile, evaluate, fit, predict, rmsprop } from "@seqloom/training";
import { DataFrame } from "danfojs-node";
import { texts } from "./texts.js";

// 1. Settings: the values of the slides.
const { text, startBackend, training, window, seed, verbose, ...given } = await trainingSettings("stock-price", texts, {
  common: ["seed", "verbose", "dataDir", "quick", "demo", "json"],
  epochs: { usual: 12, quick: 2 },
  own: {
    stock: freeText(),
    start: freeText(),
    end: freeText(),
    window: integer({ min: 1, default: 30 }),
    batchSize: integer({ min: 1, default: 5 }),
    learningRate: number({ min: 0, default: 1e-5 }),
    asOnSlide: boolean({ default: false }),
  },
  questions: ["end"],
});

// 2. Data: a row for each trading day.
const { epochs, batchSize, demo, dataDir } = given;
const chosen = await stockAndDates(given, text.questions);
const { name, prices } = await pricesOf("stock-price", { ...chosen, dataDir, demo, seed });
console.log(demo ? text.simulated : text.found(name, prices.dates));
const dataset = new DataFrame(prices.toColumns(), { index: [...prices.dates] });
dataset.head().print();

// 3. What the forecast is made from, [days, 5], and what is forecast, [days, 1].
const features = ["High", "Low", "Open", "Close", "Volume"];
const x = fromFrame(dataset.loc({ columns: features })).values;
const y = fromFrame(dataset.loc({ columns: ["Close"] })).values;

// 4. Scaling to 0 … 1, by the training days alone; on the slides by all days, the ones to be forecast among them.
const parts = { train: 0.6, validation: 0.2 };
const fitted = (array: NdArray<Float64Array>) =>
  new MinMaxScaler().fit(given.asOnSlide ? array : chronologicalSplit(array, parts).train);
const { x: xScaler = fitted(x), y: yScaler = fitted(y) } = training.loaded()?.scaler ?? {};
const [xScaled, yScaled] = [xScaler.transform(x), yScaler.transform(y)];
const [xParts, yParts] = [chronologicalSplit(xScaled, parts), chronologicalSplit(yScaled, parts)];
console.log(given.asOnSlide ? text.scaledOnAll : text.scaledOnTrain);

// 5. Windows: x [5, 30, 5] -> y [5, 1], the close of the day after the window.
const counts = [xParts.train, xParts.validation, xParts.test].map(({ shape }) => shape[0]!);
const longest = Math.min(...counts) - 1;
if (window > longest) throw new ArgumentError("stock-price", "--window", `an integer from 1 to ${longest}`, window);
const onWarning = (warning: string) => console.warn(text.warning(warning));
const windows = (part: "train" | "validation" | "test") =>
  new TimeseriesGenerator(xParts[part], yParts[part], { length: window, batchSize, onWarning });
const [trainSet, validationSet, testSet] = [windows("train"), windows("validation"), windows("test")];
console.log(text.parts(counts));

// 6. Model and training.
await startBackend();
setRandomSeed(seed);
const layers = [
  lstm({ units: 50, returnSequences: true, inputShape: [window, features.length] }),
  dropout({ rate: 0.2 }),
  lstm({ units: 50, returnSequences: true }),
  dropout({ rate: 0.2 }),
  lstm({ units: 50 }),
  dropout({ rate: 0.2 }),
  dense({ units: 1, activation: "linear" }),
];
const model = training.loaded()?.model ?? sequential({ layers });
compile(model, { optimizer: rmsprop({ learningRate: given.learningRate }), loss: "mse", metrics: ["mse"] });
console.log(summary(model));
const options = { epochs, validationData: validationSet, seed, verbose };
const bundle = { model, scaler: { x: xScaler, y: yScaler }, window, data: [x, y], settings: demo ? {} : { ...chosen } };
const { seconds } = await training.run((own) => fit(model, trainSet, { ...options, ...own }), bundle);

// 7. Result, and the same in dollars beside the baseline: the close stays as it is.
const { mse: testMse } = await evaluate(model, testSet, { verbose });
const closes = prices.numbers("Close");
const count = yParts.test.shape[0]! - window;
const real = closes.slice(-count);
const stays = closes.slice(-count - 1, -1);
const forecast = yScaler.inverseTransform(await predict(model, testSet, { verbose: 0 })).data;
const scaled = (dollars: Float64Array) => yScaler.transform({ data: dollars, shape: [count, 1] }).data;
const baseline = mse(scaled(real), scaled(stays));
console.log(text.test(testMse!, baseline));
const forecasts = { LSTM: forecast, [text.persistence]: stays };
const metrics = ["mae", "rmse", "mape", "directionalAccuracy"] as const;
const { table } = compare(real, forecasts, { metrics, print: () => undefined });
console.log(table);
const slide = demo || given.quick ? undefined : 0.0039;
const judged = { key: "testMse", name: "MSE", value: testMse!, baseline, slide, asked: bundle.settings };
await given.report.verdict({ ...judged, isError: true });
const { title, ...names } = text.picture;
const closesByDay = { [names.real]: [...real], [names.forecast]: [...forecast] };
await given.report.picture("prices", (look) =>
  lineChart(closesByDay, { x: prices.dates.slice(-count), title, ...look }),
);
given.report.figures({ seed, epochs, testMse: testMse!, seconds });

// 8. Tomorrow: from the last 30 days to the next trading day.
const [today, close] = [prices.dates.at(-1)!, closes.at(-1)!];
const last = { data: xScaled.data.slice(-window * features.length), shape: [1, window, features.length] };
const tomorrow = yScaler.inverseTransform(await predict(model, last, { verbose: 0 })).data[0]!;
const change = tomorrow - forecast.at(-1)!;
console.log(text.tomorrow(name, { today, forecast: forecast.at(-1)! }, nextTradingDay(today), tomorrow, change));
const next = demo ? undefined : await closeAfter(chosen.stock, today, dataDir);
console.log(text.reality(name, { today, close }, next && { ...next, change: next.close - close }));
