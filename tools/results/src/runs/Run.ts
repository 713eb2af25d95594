/** A run of a row of the course: what it reached, and with what. */
export interface Run {
  readonly seed: number;
  /** The command without the seed. */
  readonly command: string;
  /** The row's figure. */
  readonly value: number;
  /** Seconds of an epoch, where the app measures them. */
  readonly secondsPerEpoch?: number;
  /** Seconds of the whole command. */
  readonly seconds?: number;
  /** The row's metric after each epoch, to four digits. */
  readonly curve?: readonly number[];
  /** Day, as 2026-12-01. */
  readonly day: string;
  /** Cores and Node, in words. */
  readonly machine: string;
  /** Version of @seqloom/training. */
  readonly version: string;
  /** The first digits of the SHA-256 of each file of data, by its name. */
  readonly data: Readonly<Record<string, string>>;
}

/** The runs of every row, by `app name`. */
export type Runs = Readonly<Record<string, readonly Run[]>>;
