/**
 * A task of data in our packages: gets its name, the folder of the data, the path of a ten-minute CSV, and runs.
 * `programs/datasets.ts` bundles it.
 */
import { createHash } from "node:crypto";
import type { NdArray } from "@seqloom/array";
import { imdb, imdbRaw, jenaClimate } from "@seqloom/datasets";
import { lookbackGenerator, StandardScaler } from "@seqloom/timeseries";
import { BATCHES, COLUMNS, type DataTaskName, ROWS } from "../dataTasks.js";
import { measureTask } from "../measureTask.js";

const [name, dataDir, tenMinutes, runs] = process.argv.slice(2) as [DataTaskName, string, string, string];

const TASKS: Readonly<Record<DataTaskName, () => Promise<string> | string>> = {
  imdb: async () => {
    const { train, test } = await imdb({ numWords: 10_000, dataDir });
    return digest([...train.x.slice(0, 100), ...test.x.slice(0, 100)].flatMap((review) => Array.from(review)));
  },
  imdbRaw: async () => {
    let [count, letters] = [0, 0];
    for (const split of ["train", "test"] as const) {
      for await (const { text } of imdbRaw({ split, dataDir })) {
        count++;
        letters += text.length;
      }
    }
    return `${count} reviews, ${letters} units`;
  },
  jenaHourly: async () => weather(await jenaClimate({ dataDir })),
  jenaTenMinutes: async () => weather(await jenaClimate({ source: tenMinutes })),
  windows: () => {
    const windows = lookbackGenerator(rows(Float32Array), { ...{ lookback: 240, step: 1, delay: 24 }, shuffle: true });
    let shape: readonly number[] = [];
    for (let i = 0; i < BATCHES; i++) ({ shape } = windows.next().value.x);
    return `${BATCHES} of ${shape.join(" x ")}`;
  },
  scalers: () => {
    const { data } = new StandardScaler().fitTransform(rows(Float64Array));
    return `${data[0]!.toFixed(6)} to ${data.at(-1)!.toFixed(6)}`;
  },
};

let made: NdArray<Float32Array | Float64Array> | undefined;
if (name === "windows") rows(Float32Array); // not timed
if (name === "scalers") rows(Float64Array);

let peakMB = 0;
const measured = await measureTask(
  async () => {
    const answer = await TASKS[name]();
    if (peakMB === 0) peakMB = (process.resourceUsage().maxRSS * 1024) / 1e6;
    return answer;
  },
  (answer) => answer,
  { runs: Number(runs) },
);
console.log(JSON.stringify({ ...measured, peakMB, facts: `Node ${process.version}` }));

/** Numbers as many as the ten-minute weather has. */
function rows<T extends Float32Array | Float64Array>(type: new (length: number) => T): NdArray<T> {
  if (made === undefined) {
    const data = new type(ROWS * COLUMNS);
    for (let i = 0; i < data.length; i++) data[i] = (i * 7919) % 1000;
    made = { data, shape: [ROWS, COLUMNS] };
  }
  return made as NdArray<T>;
}

function weather({ length, columns }: Awaited<ReturnType<typeof jenaClimate>>): string {
  return `${length} x ${columns.length}`;
}

function digest(numbers: readonly number[]): string {
  return createHash("sha256").update(Int32Array.from(numbers)).digest("hex").slice(0, 16);
}
