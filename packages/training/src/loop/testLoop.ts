import type { BatchStream } from "../data/BatchStream.js";
import type { Breather } from "./Breather.js";
import type { ModelSteps } from "./ModelSteps.js";
import type { Metric } from "../metrics/Metric.js";
import { RunningMeans } from "./RunningMeans.js";
import type { Logs } from "../callbacks/Callback.js";

interface TestRun {
  readonly steps: ModelSteps;
  readonly stream: BatchStream;
  readonly names: readonly string[];
  /** Metrics that keep counts, by their names. */
  readonly counted: ReadonlyMap<string, Metric>;
  readonly breather: Breather;
  readonly signal: AbortSignal | undefined;
  /** Called after each batch, with the averages so far. */
  readonly onBatchEnd?: (batch: number, logs: Logs) => void;
}

/** Loss and metrics over one pass, the weights untouched and dropout off: evaluate, and the validation in fit. */
export async function testLoop({
  steps,
  stream,
  names,
  counted,
  breather,
  signal,
  onBatchEnd,
}: TestRun): Promise<Logs> {
  const means = new RunningMeans(names, counted);
  let index = 0;
  for await (const batch of stream.epoch()) {
    const { values, weights } = await steps.test(batch);
    means.add(values, weights);
    onBatchEnd?.(index++, means.logs());
    if (breather.isDue()) await breather.breathe();
    signal?.throwIfAborted();
  }
  return means.logs();
}
