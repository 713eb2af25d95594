export { parseDate } from "@seqloom/array";
export type { TextEncoding } from "@seqloom/bytes";
export type { ParseDateOptions } from "@seqloom/array";

export { alphabet } from "./sets/alphabet.js";
export { decodeReview } from "./sets/decodeReview.js";
export type { DecodeReviewOptions } from "./sets/decodeReview.js";
export { encodeReview } from "./sets/encodeReview.js";
export type { EncodeReviewOptions } from "./sets/encodeReview.js";
export { glove } from "./sets/glove.js";
export type { GloveOptions } from "./sets/glove.js";
export { imdb } from "./sets/imdb.js";
export { imdbRaw } from "./sets/imdbRaw.js";
export type { ImdbRawOptions, RawReview } from "./sets/imdbRaw.js";
export type { TrainTestSequences } from "./sets/imdbSequences.js";
export { imdbWordIndex } from "./sets/imdbWordIndex.js";
export { jenaClimate } from "./sets/jenaClimate.js";
export type { JenaClimateOptions } from "./sets/jenaClimate.js";
export { meals } from "./sets/meals.js";
export type { Meal } from "./sets/meals.js";
export { reuters } from "./sets/reuters.js";
export type { ReutersOptions } from "./sets/reuters.js";
export { reutersTopics } from "./sets/reutersTopics.js";
export { reutersWordIndex } from "./sets/reutersWordIndex.js";
export { wine } from "./sets/wine.js";
export type { Wines } from "./sets/wine.js";
export type { WordSequenceOptions } from "./sets/wordSequenceOptions.js";
export type { LabeledSequences } from "./sets/wordSequences.js";

export type { DailyReports, DailyReportsOptions } from "./prices/DailyReports.js";
export { stock } from "./prices/stock.js";
export type { StockOptions, StockPrices } from "./prices/stock.js";
export type { TradingDay } from "./prices/TradingDay.js";

export type { DatasetSource } from "./files/datasetSource.js";
export { fetchDataset } from "./files/fetchDataset.js";
export type { FetchedFile } from "./files/fetchDataset.js";
export { progressLine } from "./files/progressLine.js";

export type { NpyArray, NpyDtype } from "./numpy/NpyArray.js";
export { readNpy } from "./numpy/readNpy.js";
export { readNpz } from "./numpy/readNpz.js";
export type { ReadNpzOptions } from "./numpy/readNpz.js";

export type { CsvOptions } from "./tables/csvOptions.js";
export { parseCsv } from "./tables/parseCsv.js";
export { readCsv } from "./tables/readCsv.js";
export { Table } from "./tables/Table.js";
export type { TableOrigin } from "./tables/Table.js";
export { TimeTable } from "./tables/TimeTable.js";
export type { TimeTableReport } from "./tables/TimeTable.js";

export type { ByteSource } from "@seqloom/bytes";

export type { CatalogueEntry, CatalogueFile } from "./catalogue/catalogue.js";
export type { DatasetOptions, DownloadProgress } from "./catalogue/datasetOptions.js";
export { datasets } from "./catalogue/datasets.js";
