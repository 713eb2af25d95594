import { median } from "./median.js";
import type { StepResult } from "./StepResult.js";

/** Trains on the batch of the exercise and gives the loss, which has then been read. */
type Step = () => number | Promise<number>;

interface MeasureOptions {
  /** Time to measure, in seconds, after a third of it as warm-up. */
  readonly seconds: number;
  /** The clock, in ms. */
  readonly now?: () => number;
}

const REPORTED = 4;
const FEWEST = 9;

/**
 * Measures a peer. First four steps of plain gradient descent, whose losses show that it computes the same as others;
 * then, from the same weights again, the row's own optimizer: four steps whose losses are reported too, a warm-up, and
 * as many steps as fit, nine at least, for the median. Where a step takes longer than there is time for all, it is one
 * step after one of warm-up.
 *
 * @param start gives the training step of a new model with the exercise's weights
 */
export async function measureSteps(
  start: (optimizer: "sgd" | "own") => Step | Promise<Step>,
  { seconds, now = () => performance.now() }: MeasureOptions,
): Promise<Omit<StepResult, "facts">> {
  const limit = seconds * 1000;
  const timed = async (step: Step) => {
    const begin = now();
    const loss = await step();
    return { loss, ms: now() - begin };
  };
  const run = async (step: Step, count: number) => {
    const results = [];
    for (let i = 0; i < count; i++) results.push(await timed(step));
    return { losses: results.map(({ loss }) => loss), ms: results.at(-1)!.ms };
  };
  const check = await run(await start("sgd"), REPORTED);
  const step = await start("own");
  const slow = check.ms > limit;
  const first = await run(step, slow ? 2 : REPORTED);
  const losses = { sgdLosses: check.losses, losses: first.losses };
  if (slow || first.ms > limit) return { ...losses, ms: first.ms, steps: 1 };
  const warmUpEnd = now() + limit / 3;
  while (now() < warmUpEnd) await step();
  const times: number[] = [];
  const end = now() + limit;
  while (now() < end || times.length < FEWEST) times.push((await timed(step)).ms);
  return { ...losses, ms: median(times), steps: times.length };
}
