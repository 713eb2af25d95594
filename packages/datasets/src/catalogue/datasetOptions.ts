import { boolean, custom, func, optional } from "@seqloom/array";
import type { OptionTable } from "@seqloom/array";

/** Progress of the download of one file. */
export interface DownloadProgress {
  readonly file: string;
  /** Bytes on disk, with those of an earlier attempt. */
  readonly receivedBytes: number;
  /** undefined if neither the catalogue nor the server knows. */
  readonly totalBytes: number | undefined;
}

/** Options of every loader about the files of its data set. */
export interface DatasetOptions {
  /**
   * A folder that may hold the files, itself or in a folder below it; in a browser the address of one. Default: the
   * environment variable SEQLOOM_DATA_DIR.
   */
  readonly dataDir?: string;
  /** Folder for downloaded files. Default: SEQLOOM_CACHE_DIR, else the cache folder of the system. */
  readonly cacheDir?: string;
  /** Whether a file that is in neither may be downloaded. Default: true. */
  readonly download?: boolean;
  /** Stops the download; what has arrived is kept, and the next call goes on from there. */
  readonly signal?: AbortSignal;
  /** Told again and again how far the download is; `progressLine` makes a line of text of it. */
  readonly onProgress?: (progress: DownloadProgress) => void;
  /** Takes the place of the global `fetch`, for proxies and tests. */
  readonly fetch?: typeof globalThis.fetch;
}

/** Option table of every loader. */
export const DATASET_OPTIONS = {
  dataDir: optional(custom<string>("the path of a folder", isPath)),
  cacheDir: optional(custom<string>("the path of a folder", isPath)),
  download: boolean({ default: true }),
  signal: optional(custom<AbortSignal>("an AbortSignal", isSignal)),
  onProgress: optional(func<(progress: DownloadProgress) => void>()),
  fetch: optional(custom<typeof globalThis.fetch>("a function like fetch", isFunction)),
} satisfies OptionTable<DatasetOptions>;

function isPath(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isSignal(value: unknown): boolean {
  return value instanceof AbortSignal;
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}
