import type { OptionTable } from "@seqloom/array";
import { DATASET_OPTIONS } from "../catalogue/datasetOptions.js";
import type { DatasetOptions } from "../catalogue/datasetOptions.js";
import type { ByteSource } from "../bytes/sourceBytes.js";
import { sourceOption } from "../bytes/sourceOption.js";

/** Where the file of a data set is read from. */
export interface DatasetSource extends DatasetOptions {
  /** The file itself, of whatever name and content, instead of the one that is found or downloaded: no checksum is compared. */
  readonly source?: ByteSource;
}

/** What each option about the file may be. */
export const DATASET_SOURCE = {
  source: sourceOption,
  ...DATASET_OPTIONS,
} satisfies OptionTable<DatasetSource>;
