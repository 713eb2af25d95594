/**
 * Course example: tomorrow's close of a stock, from the highs, lows, opens, closes and volumes of the last 30 days.
 *
 *     npm start -- stock-price                              asks for the stock and the dates on a terminal
 *     npm start -- stock-price --stock 台積電 --start "Jan 1 2022" --end "Aug 15 2023" --data-dir FOLDER
 *     npm start -- stock-price --as-on-slide                scaled as on the slides, which flatters
 *     npm start -- stock-price --demo                       on made-up prices, without any data
 */
import { fileToWrite, loadOrEnd, path, saveFigures, settings, verbosity } from "@seqloom/app-kit";
import { ArgumentError, boolean, chronologicalSplit, integer, number, type NdArray } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { models, summary } from "@seqloom/models";
import { compare, fromFrame, MinMaxScaler, mse, nextTradingDay, TimeseriesGenerator } from "@seqloom/timeseries";
import { compile, evaluate, fit, predict, rmsprop } from "@seqloom/training";
import { answer } from "./answer.js";
import { dataFrameOf } from "./dataFrameOf.js";
import { closeAfter, pricesOf } from "./pricesOf.js";
import { stockAndDates } from "./stockAndDates.js";
import { texts } from "./texts.js";

// 1. Settings: the values of the slides.
const { text, window, epochs, batchSize, seed, backend, ...given } = settings("stock-price", texts, ({ help }) => ({
  stock: answer({ meaning: help.stock }),
  start: answer({ meaning: help.start }),
  end: answer({ meaning: help.end }),
  window: integer({ min: 1, default: 30, meaning: help.window }),
  epochs: integer({ min: 1, default: 12, meaning: help.epochs }),
  batchSize: integer({ min: 1, default: 5, meaning: help.batchSize }),
  learningRate: number({ min: 0, default: 1e-5, meaning: help.learningRate }),
  asOnSlide: boolean({ default: false, meaning: help.asOnSlide }),
  seed: integer({ min: 0, max: 2 ** 32 - 1, default: 1, meaning: help.seed }),
  verbose: verbosity({ meaning: help.verbose }),
  dataDir: path({ meaning: help.dataDir }),
  quick: boolean({ default: false, meaning: help.quick }),
  demo: boolean({ default: false, meaning: help.demo }),
  json: fileToWrite({ meaning: help.json }),
}));

// 2. Data: a row for each trading day.
const asked = { ...given, ...(await stockAndDates(given, text.questions)), seed };
const { name, prices } = await loadOrEnd(pricesOf(asked));
console.log(given.demo ? text.madeUp : text.found(name, prices.dates));
const dataset = dataFrameOf(prices);
dataset.head().print();

// 3. What the forecast is made from, [days, 5], and what is forecast, [days, 1].
const features = ["High", "Low", "Open", "Close", "Volume"];
const x = fromFrame(dataset.loc({ columns: features })).values;
const y = fromFrame(dataset.loc({ columns: ["Close"] })).values;

// 4. Scaling to 0 … 1, by the training days alone; on the slides by all days, the ones to be forecast among them.
const parts = { train: 0.6, validation: 0.2 };
const fitted = (array: NdArray<Float64Array>) =>
  new MinMaxScaler().fit(given.asOnSlide ? array : chronologicalSplit(array, parts).train);
const [xScaler, yScaler] = [fitted(x), fitted(y)];
const [xScaled, yScaled] = [xScaler.transform(x), yScaler.transform(y)];
const [xParts, yParts] = [chronologicalSplit(xScaled, parts), chronologicalSplit(yScaled, parts)];
console.log(given.asOnSlide ? text.scaledOnAll : text.scaledOnTrain);

// 5. Windows: x [5, 30, 5] -> y [5, 1], the close of the day behind the window.
const counts = [xParts.train, xParts.validation, xParts.test].map(({ shape }) => shape[0]!);
const longest = Math.min(...counts) - 1;
if (window > longest) throw new ArgumentError("stock-price", "--window", `an integer from 1 to ${longest}`, window);
const onWarning = (warning: string) => console.warn(text.warning(warning));
const windows = (part: "train" | "validation" | "test") =>
  new TimeseriesGenerator(xParts[part], yParts[part], { length: window, batchSize, onWarning });
const [trainSet, validationSet, testSet] = [windows("train"), windows("validation"), windows("test")];
console.log(text.parts(counts));

// 6. Model and training.
console.log(text.backend(await useBackend(backend)));
const model = models.stockPrice({ window, features: features.length, seed });
compile(model, { optimizer: rmsprop({ learningRate: given.learningRate }), loss: "mse", metrics: ["mse"] });
console.log(summary(model));
const began = performance.now();
await fit(model, trainSet, {
  epochs: given.quick ? 2 : epochs,
  validationData: validationSet,
  seed,
  verbose: given.verbose,
});
const seconds = (performance.now() - began) / 1000;

// 7. Evaluation, and the same in dollars beside the guess that the close stays as it is.
const { mse: testMse } = await evaluate(model, testSet, { verbose: given.verbose });
const closes = prices.numbers("Close");
const count = yParts.test.shape[0]! - window;
const real = closes.slice(-count);
const stays = closes.slice(-count - 1, -1);
const forecast = yScaler.inverseTransform(await predict(model, testSet, { verbose: 0 })).data;
const scaled = (dollars: Float64Array) => yScaler.transform({ data: dollars, shape: [count, 1] }).data;
console.log(text.test(testMse!, mse(scaled(real), scaled(stays))));
const forecasts = { LSTM: forecast, [text.persistence]: stays };
const metrics = ["mae", "rmse", "mape", "directionalAccuracy"] as const;
const { table, ...found } = compare(real, forecasts, { metrics, print: () => undefined });
console.log(`${table}\n${text.verdict(found)}`);
if (given.json !== undefined) saveFigures(given.json, { seed, epochs, testMse: testMse!, seconds });

// 8. Tomorrow: from the last 30 days to the next trading day.
const last = { data: xScaled.data.slice(-window * features.length), shape: [1, window, features.length] };
const tomorrow = yScaler.inverseTransform(await predict(model, last, { verbose: 0 })).data[0]!;
const nextDay = nextTradingDay(prices.dates.at(-1)!);
console.log(text.tomorrow(name, prices.dates.at(-1)!, forecast.at(-1)!, nextDay, tomorrow));
const came = given.demo ? undefined : await closeAfter(asked, prices.dates.at(-1)!);
console.log(text.reality(name, prices.dates.at(-1)!, closes.at(-1)!, came));
