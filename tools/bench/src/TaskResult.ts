/** A peer's report of a task: a call that is timed as a whole. */
export interface TaskResult {
  /** Milliseconds of the first call in a fresh process, compilation included. */
  readonly first: number;
  /** Median milliseconds of the calls behind it. */
  readonly ms: number;
  /** Calls that the median is over. */
  readonly runs: number;
  /** The result, in a short form that is compared between peers. */
  readonly answer: string;
  /** Versions and threads. */
  readonly facts: string;
}
