import { alphabet, imdbRaw, jenaClimate, meals, readNpz, stock, wine } from "@seqloom/datasets";
import { lookbackGenerator, MinMaxScaler, RobustScaler, scalerFromJson, StandardScaler } from "@seqloom/timeseries";
import { digest } from "./digest.js";
import type { DataFindings, SampleData } from "./findings.js";

const PRICES = "Date,Close\n2023-01-03,453.5\n2023-01-04,449.5\n2023-01-05,458.5\n";

/**
 * Reads an archive of reviews, a file of NumPy, prices and a table of the weather; scales the table and cuts it into windows.
 *
 * @param sample files to read: addresses in a page, paths in Node
 */
export async function dataFindings(sample: SampleData): Promise<DataFindings> {
  const weather = await jenaClimate({ source: sample.weather });
  const rows = weather.toNdArray();
  const scalers = [new MinMaxScaler(), new StandardScaler(), new RobustScaler()];
  const scaled = scalers.map((scaler) => scaler.fitTransform(rows));
  const again = scalers.map((scaler) => scalerFromJson(scaler.toJSON()).transform(rows));
  const batches = lookbackGenerator(scaled[0]!, {
    lookback: 24,
    delay: 6,
    step: 1,
    batchSize: 8,
    shuffle: true,
    seed: 1,
    target: 0,
    onWarning: () => undefined,
  });
  const windows = Array.from({ length: 3 }, () => batches.next().value);
  const csv = new TextEncoder().encode(PRICES);
  const { number, prices } = await stock("台積電", { start: "112/01/03", end: "Jan. 4 2023", csv });
  return {
    reviews: await reviewsOf(sample.reviews),
    arrays: [...readNpz(sample.numbers)].map(([name, { shape, data }]) => [name, shape, [...data].map(Number)]),
    hours: [weather.length, weather.dates[0]!, weather.dates.at(-1)!],
    sentinels: weather.report.sentinels,
    scaled: await digestOf(scaled),
    scaledAgain: await digestOf(again),
    windows: await digestOf(windows.flatMap(({ x, y }) => [x, y])),
    prices: [number, ...prices.numbers("Close")],
    packed: [alphabet().length, meals().length, ...wine().x.shape],
  };
}

async function reviewsOf(source: string): Promise<DataFindings["reviews"]> {
  const reviews = [];
  for await (const { text, label, rating } of imdbRaw({ split: "train", source })) {
    reviews.push([text, label, rating] as const);
  }
  return reviews;
}

function digestOf(arrays: readonly { readonly data: ArrayLike<number> }[]): Promise<string> {
  return digest(arrays.map(({ data }) => Float32Array.from(data)));
}
