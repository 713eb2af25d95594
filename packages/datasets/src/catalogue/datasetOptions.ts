import { boolean, custom, func, optional, type OptionTable } from "@seqloom/array";

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
   * Folder that may hold the files, itself or one below it. In a browser its address. Default: the environment variable
   * SEQLOOM_DATA_DIR.
   */
  readonly dataDir?: string;
  /** Folder of downloaded files. Default: SEQLOOM_CACHE_DIR, else the cache folder of the system. */
  readonly cacheDir?: string;
  /** Whether a file in neither folder may be downloaded. Default: true. */
  readonly download?: boolean;
  /** Stops the download. What has arrived is kept, and the next call goes on from there. */
  readonly signal?: AbortSignal;
  /** Receives the progress of the download; `progressLine` writes it as text. */
  readonly onProgress?: (progress: DownloadProgress) => void;
  /** Replaces the global `fetch`, for proxies and tests. */
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
