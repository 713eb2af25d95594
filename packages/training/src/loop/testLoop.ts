import type { BatchStream } from "../data/BatchStream.js";
import type { Breather } from "./Breather.js";
import type { Callback, Logs, TrainingContext } from "../callbacks/Callback.js";
import { callHook } from "../callbacks/callHook.js";
import type { ModelSteps } from "./ModelSteps.js";
import type { Metric } from "../metrics/Metric.js";
import { RunningMeans } from "./RunningMeans.js";

interface TestRun {
  readonly steps: ModelSteps;
  readonly stream: BatchStream;
  /** Argument of `onTestBegin`; its names are those of the values that a batch gives. */
  readonly context: TrainingContext;
  /** Metrics that keep counts, by their names. */
  readonly counted: ReadonlyMap<string, Metric>;
  readonly breather: Breather;
  readonly signal: AbortSignal | undefined;
  readonly callbacks: readonly Callback[];
}

/** Loss and metrics over one pass, the weights untouched and dropout off: evaluate, and the validation in fit. */
export async function testLoop(run: TestRun): Promise<Logs> {
  const { steps, stream, context, counted, breather, signal, callbacks } = run;
  const means = new RunningMeans(context.names, counted);
  let index = 0;
  await callHook(callbacks, "onTestBegin", context);
  for await (const batch of stream.epoch()) {
    await callHook(callbacks, "onTestBatchBegin", index, { batch: index, size: batch.size });
    const { values, weights } = await steps.test(batch);
    means.add(values, weights);
    await callHook(callbacks, "onTestBatchEnd", index++, means.logs());
    if (breather.isDue()) await breather.breathe();
    signal?.throwIfAborted();
  }
  const logs = means.logs();
  await callHook(callbacks, "onTestEnd", logs);
  return logs;
}
