import type { OptionTable } from "@seqloom/array";
import type { ByteSource } from "@seqloom/bytes";
import { DATASET_OPTIONS } from "../catalogue/datasetOptions.js";
import type { DatasetOptions } from "../catalogue/datasetOptions.js";
import { sourceOption } from "../sources/sourceOption.js";

/** Where the file of a data set is read from. */
export interface DatasetSource extends DatasetOptions {
  /** A file of your own instead of the one that is found or downloaded. Its checksum is not compared. */
  readonly source?: ByteSource;
}

/** What each option about the file may be. */
export const DATASET_SOURCE = {
  source: sourceOption,
  ...DATASET_OPTIONS,
} satisfies OptionTable<DatasetSource>;
