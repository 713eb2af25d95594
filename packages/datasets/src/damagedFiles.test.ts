import { join } from "node:path";
import { gunzipSync, gzipSync, strToU8, zipSync } from "fflate";
import { readJson, tarGz, testDamaged } from "@seqloom/testing";
import { smallNpz } from "./testing/loadDataTests.js";
import { imdb } from "./sets/imdb.js";
import { imdbRaw } from "./sets/imdbRaw.js";
import { imdbWordIndex } from "./sets/imdbWordIndex.js";
import type { TrainTestSequences } from "./sets/imdbSequences.js";
import { jenaClimate } from "./sets/jenaClimate.js";
import type { NpyArray } from "./numpy/NpyArray.js";
import { readCsv } from "./tables/readCsv.js";
import { readNpy } from "./numpy/readNpy.js";
import { readNpz } from "./numpy/readNpz.js";
import { reuters } from "./sets/reuters.js";
import { stock } from "./prices/stock.js";
import type { TimeTable } from "./tables/TimeTable.js";
import { unpickle } from "./numpy/unpickle.js";

const { files } = readJson<{ files: Record<string, { base64: string; shape: number[] }> }>(
  join(import.meta.dirname, "fixtures/npyFiles.json"),
);

const WEATHER = strToU8(
  [
    '"Date Time","p (mbar)","T (degC)"',
    ...Array.from(
      { length: 30 },
      (_, i) => `${String(1 + (i % 28)).padStart(2, "0")}.01.2009 00:10:00,99${i}.5,-${i}.25`,
    ),
  ].join("\r\n"),
);
const PRICES = strToU8(
  [
    "Date,Open,High,Low,Close,Adj Close,Volume",
    ...Array.from({ length: 20 }, (_, i) => `2022-01-${10 + i},619.5,632.0,618.0,63${i}.5,590.${i},${i}3345678`),
  ].join("\n"),
);

/** A shape says how many items there are. */
function checkArray({ data, shape }: NpyArray): void {
  expect(data).toHaveLength(shape.reduce((product, length) => product * length, 1));
}

function checkSequences({ train, test }: TrainTestSequences): void {
  for (const { x, y } of [train, test]) expect(x).toHaveLength(y.length);
}

function checkTimes(table: TimeTable): void {
  for (const name of table.columns) expect(table.numbers(name)).toHaveLength(table.length);
  expect([...table.times].every(Number.isFinite)).toBe(true);
}

async function reviewsOf(source: Uint8Array): Promise<number> {
  let count = 0;
  for await (const { text, label } of imdbRaw({ split: "train", source })) count += Number(text !== "" && label >= 0);
  return count;
}

describe("readers of damaged files", () => {
  for (const [name, { base64 }] of Object.entries(files)) {
    const bytes = new Uint8Array(Buffer.from(base64, "base64"));
    testDamaged(name, { caller: "readNpy", bytes, read: readNpy, check: checkArray });
  }

  const { arrays: pickles } = readJson<{ arrays: { base64: string; protocol: number }[] }>(
    join(import.meta.dirname, "fixtures/pickles.json"),
  );
  for (const [i, { base64, protocol }] of pickles.entries()) {
    const bytes = new Uint8Array(Buffer.from(base64, "base64"));
    testDamaged(`pickle ${i} of protocol ${protocol}`, {
      caller: "readNpy",
      bytes,
      read: (damaged) => unpickle("readNpy", damaged),
    });
  }

  const arrays = Object.entries(files).slice(0, 3).map(([name, { base64 }]) => [name, new Uint8Array(Buffer.from(base64, "base64"))]); // prettier-ignore
  for (const level of [0, 6] as const) {
    testDamaged(`an archive of arrays, level ${level}`, {
      caller: "readNpz",
      bytes: zipSync(Object.fromEntries(arrays) as Record<string, Uint8Array>, { level }),
      read: readNpz,
      check: (found) => found.forEach(checkArray),
      memory: 1100, // deflate packs at most 1,032 to 1
    });
  }

  testDamaged("imdb.npz", {
    caller: "imdb",
    bytes: smallNpz("imdb"),
    read: (source) => imdb({ source }),
    check: checkSequences,
    memory: 1100,
  });
  testDamaged("reuters.npz", {
    caller: "reuters",
    bytes: smallNpz("reuters"),
    read: (source) => reuters({ source }),
    check: checkSequences,
    memory: 1100,
  });

  const names = ["train/neg/0_3.txt", `train/pos/${"1".repeat(120)}_9.txt`, "train/pos/2_10.txt", "test/neg/0_1.txt"];
  const reviews = tarGz(Object.fromEntries(names.map((name) => [name, `a review, ${name}`])));
  describe("an archive of reviews", () => {
    let packed: Uint8Array;
    beforeAll(async () => {
      packed = await reviews;
    });
    testDamaged("tar.gz", { caller: "imdbRaw", bytes: () => packed, read: reviewsOf, memory: 1100 });
    testDamaged("tar", { caller: "imdbRaw", bytes: () => gunzipSync(packed), read: reviewsOf, memory: 1100 });
  });

  testDamaged("a word index", {
    caller: "imdbWordIndex",
    bytes: strToU8('{"the": 1, "and": 2, "élan": 3, "\\u4e2d": 4}'),
    read: (source) => imdbWordIndex({ source }),
  });

  const jena = { caller: "jenaClimate", read: (source: Uint8Array) => jenaClimate({ source }), check: checkTimes };
  testDamaged("the weather as CSV", { ...jena, bytes: WEATHER });
  testDamaged("the weather, gzipped", { ...jena, bytes: gzipSync(WEATHER), memory: 1100 });
  testDamaged("the weather, zipped", {
    ...jena,
    bytes: zipSync({ "jena_climate_2009_2016.csv": WEATHER }),
    memory: 1100,
  });

  testDamaged("CSV", {
    caller: "readCsv",
    bytes: strToU8('dish,"price, in NT$",day\r\n煎餃,60,1\r\n"大魯麵, ""小""",65,2\r\n"自\n助餐",,3\r\n'),
    read: (bytes) => readCsv(bytes),
    check: ({ columns, rows }) => expect(rows.every(({ length }) => length === columns.length)).toBe(true),
  });
  testDamaged("CSV in UTF-16", {
    caller: "readCsv",
    bytes: new Uint8Array(Buffer.from("\ufeffa,b\r\n1,煎餃\r\n", "utf16le")),
    read: (bytes) => readCsv(bytes),
  });
  testDamaged("prices", {
    caller: "stock",
    bytes: PRICES,
    read: async (csv) => (await stock("2330", { start: "2022-01-01", end: "2022-12-31", csv })).prices,
    check: checkTimes,
  });
});
