import type { Filter } from "./filters.js";
import type { HdfType } from "./types.js";

/** Type, shape and filters of a dataset, as its header has them. */
export interface DatasetParts {
  readonly path: string;
  readonly type: HdfType;
  readonly shape: readonly number[];
  /** Bytes of all elements. */
  readonly size: number;
  readonly filters: readonly Filter[];
}
