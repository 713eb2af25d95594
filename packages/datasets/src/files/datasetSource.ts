import type { OptionTable } from "@seqloom/array";
import type { ByteSource } from "@seqloom/bytes";
import { DATASET_OPTIONS, type DatasetOptions } from "../catalogue/datasetOptions.js";
import { sourceOption } from "../sources/sourceOption.js";

/** Options about the file of a data set. */
export interface DatasetSource extends DatasetOptions {
  /** A file of your own instead of the one that is found or downloaded. Its checksum is not compared. */
  readonly source?: ByteSource;
}

/** Option table of the file of a data set. */
export const DATASET_SOURCE = {
  source: sourceOption,
  ...DATASET_OPTIONS,
} satisfies OptionTable<DatasetSource>;
