import { ArgumentError, oneOf, type OptionTable, readOptions } from "@seqloom/array";
import { type ByteSource, encodings, sourceBytes, textChunks, type TextEncoding } from "@seqloom/bytes";
import { AbsentFileError } from "../catalogue/AbsentFileError.js";
import { byteFile, type ByteFile } from "../sources/byteFile.js";
import { datasetFile } from "../files/datasetFile.js";
import { DATASET_OPTIONS, type DatasetOptions } from "../catalogue/datasetOptions.js";
import { readTimeTable } from "../tables/readTimeTable.js";
import { sourceOption } from "../sources/sourceOption.js";
import type { TimeTable } from "../tables/TimeTable.js";
import { unpack } from "../archives/unpack.js";

/** Options of `jenaClimate`. */
export interface JenaClimateOptions extends DatasetOptions {
  /** Time from row to row. "hourly" has 70,092 rows, as `samplingRate: 6` makes of the 420,551 of "tenMinutes". */
  readonly sampling?: "hourly" | "tenMinutes";
  /** A file of your own instead: CSV, plain, gzipped or zipped. All its rows are taken. */
  readonly source?: ByteSource;
  /** Encoding of `source`, if it has no byte order mark. Default: "utf-8". */
  readonly encoding?: TextEncoding;
}

const JENA_CLIMATE_OPTIONS = {
  sampling: oneOf(["hourly", "tenMinutes"], { default: "hourly" }),
  source: sourceOption,
  encoding: oneOf(encodings, { default: "utf-8" }),
  ...DATASET_OPTIONS,
} satisfies OptionTable<JenaClimateOptions>;

const HOURLY_FILE = "jena_climate_2009_2016_hourly.csv.gz";
const TEN_MINUTES_FILE = "jena_climate_2009_2016.csv.zip";
const ROWS_AN_HOUR = 6;
const LIMIT_BYTES = 2 ** 30; // the real one unpacks to 43 MB

/**
 * The weather at Jena from 2009 to 2016: 14 measurements, among them `T (degC)`, the temperature that the course forecasts.
 *
 * The file is taken as it is. A few wind speeds are -9999, which stands for "not measured", and at two places the clock goes
 * back; `report` counts both. Times are those of the file, with no time zone to shift them.
 *
 * @returns a column of float64 numbers for each measurement, in its own unit
 * @throws Error that names address, size, checksum and folder if the file is not there and cannot be downloaded
 * @throws Error that names the line of a file in which a row lacks a column or a number is none
 *
 * @example
 * const source = new TextEncoder().encode('"Date Time","T (degC)"\n01.01.2009 00:10:00,-8.02\n01.01.2009 01:10:00,-9999\n');
 * const weather = await jenaClimate({ source });
 * weather.dates; // → [ '2009-01-01 00:10:00', '2009-01-01 01:10:00' ]
 * weather.numbers("T (degC)"); // → Float64Array(2) [ -8.02, -9999 ]
 * weather.report.sentinels; // → { 'T (degC)': 1 }
 * @see https://keras.io/examples/timeseries/timeseries_weather_forecasting/
 */
export async function jenaClimate(options: JenaClimateOptions = {}): Promise<TimeTable> {
  const { sampling, source, encoding, ...settings } = readOptions("jenaClimate", JENA_CLIMATE_OPTIONS, options);
  if (source !== undefined) {
    const { bytes, file = "the source" } = await sourceBytes("jenaClimate", source, ArgumentError);
    return readJena(byteFile(file, bytes), 1, encoding);
  }
  if (sampling === "hourly") {
    try {
      const hourly = await datasetFile("jenaClimate", "jena-hourly", HOURLY_FILE, settings);
      return await readJena(hourly, 1);
    } catch (error) {
      if (!(error instanceof AbsentFileError)) throw error; // otherwise its rows are taken from the ten-minute file
    }
  }
  const all = await datasetFile("jenaClimate", "jena", TEN_MINUTES_FILE, settings);
  return readJena(all, sampling === "hourly" ? ROWS_AN_HOUR : 1);
}

function readJena(file: ByteFile, every: number, encoding: TextEncoding = "utf-8"): Promise<TimeTable> {
  const isCsv = (name: string) => /^jena_climate[^/]*\.csv$/.test(name); // the archive also holds a copy that a Mac's Finder left
  const bytes = unpack("jenaClimate", file, isCsv, LIMIT_BYTES);
  return readTimeTable("jenaClimate", file.file, textChunks("jenaClimate", file.file, bytes, encoding), {
    timeColumn: "Date Time",
    timeExample: "01.01.2009 00:10:00",
    parseTime: parseJenaTime,
    sentinel: -9999,
    every,
  });
}

const TIME_SHAPE = Uint8Array.from("00.00.0000 00:00:00", (character) => character.charCodeAt(0));
const [ZERO, NINE] = [48, 57];
let lastDay = { key: -1, time: NaN }; // the rows of a day follow each other

/** Reads `31.12.2016 23:50:00`; NaN if it is no time. */
function parseJenaTime(bytes: Uint8Array, start: number, end: number): number {
  if (!hasShape(bytes, start, end)) return NaN;
  const two = (at: number) => 10 * (bytes[start + at]! - ZERO) + bytes[start + at + 1]! - ZERO;
  const [day, month, year] = [two(0), two(3), 100 * two(6) + two(8)];
  const key = (year * 100 + month) * 100 + day;
  if (key !== lastDay.key) lastDay = { key, time: dayOf(day, month, year) };
  const [hour, minute, second] = [two(11), two(14), two(17)];
  if (hour > 23 || minute > 59 || second > 59) return NaN;
  return lastDay.time + 1000 * (3600 * hour + 60 * minute + second);
}

function hasShape(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== TIME_SHAPE.length) return false;
  for (let at = 0; at < TIME_SHAPE.length; at++) {
    const byte = bytes[start + at]!;
    if (TIME_SHAPE[at] === ZERO ? byte < ZERO || byte > NINE : byte !== TIME_SHAPE[at]) return false;
  }
  return true;
}

function dayOf(day: number, month: number, year: number): number {
  const time = Date.UTC(year, month - 1, day);
  return month > 0 && month <= 12 && day > 0 && new Date(time).getUTCDate() === day ? time : NaN;
}
