export { TimeseriesGenerator } from "./TimeseriesGenerator.js";
export type { TimeseriesBatch, TimeseriesGeneratorOptions } from "./TimeseriesGenerator.js";
export type { Rows } from "./rowsOf.js";
