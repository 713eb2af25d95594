/** State of a progress bar when it is drawn. Times are in seconds. */
export interface ProgressState {
  /** Batches that are done. */
  readonly current: number;
  /** Batches of the epoch, or undefined while nobody knows. */
  readonly target: number | undefined;
  /** Whether this is the last drawing. */
  readonly finalize: boolean;
  /** Since the bar began. */
  readonly elapsed: number;
  /** Estimate for one batch, without the first where there are more: it is slower than the rest. */
  readonly secondsPerStep: number;
  /** "step" in Keras. */
  readonly unitName: string;
  /** Loss and metrics, in the order in which they are printed. */
  readonly values: ReadonlyMap<string, number>;
}

/** Console of one generation of Keras. */
export interface Look {
  /** Columns of the bar between its brackets. */
  readonly barWidth: number;
  /**
   * The line as it stands, with a bar of so many columns, without padding and newline; and its width in columns, without
   * colours.
   */
  readonly bar: (state: ProgressState, barWidth: number) => { readonly text: string; readonly width: number };
  /** The single line of `verbose: 2`, without newline. */
  readonly summary: (state: ProgressState) => string;
  /** The order in which loss and metrics of one epoch are printed. */
  readonly order: (names: readonly string[]) => string[];
}
