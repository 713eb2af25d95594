import { median } from "./median.js";
import type { StepResult } from "./StepResult.js";

interface MeasureOptions {
  /** How long to measure, in seconds; a third of it is warm-up. */
  readonly seconds: number;
  /** The clock, in ms. */
  readonly now?: () => number;
}

/** Steps whose losses are reported; those before the last are warm-up at the same time. */
const REPORTED = 4;
const FEWEST = 9;

/**
 * Runs training steps: four whose losses count, then a warm-up, then as many as fit, nine at least, for the median.
 * A peer that takes longer for one step than there is time for all has the fourth step for its time.
 *
 * @param step trains on the batch and gives the loss, which has then been read
 */
export async function measureSteps(
  step: () => number | Promise<number>,
  { seconds, now = () => performance.now() }: MeasureOptions,
): Promise<Omit<StepResult, "facts">> {
  const timed = async () => {
    const start = now();
    const loss = await step();
    return { loss, ms: now() - start };
  };
  const first = [];
  for (let i = 0; i < REPORTED; i++) first.push(await timed());
  const losses = first.map(({ loss }) => loss);
  const { ms } = first.at(-1)!;
  if (ms > seconds * 1000) return { losses, ms, steps: 1 };
  const warmUpEnd = now() + (seconds * 1000) / 3;
  while (now() < warmUpEnd) await step();
  const times: number[] = [];
  const end = now() + seconds * 1000;
  while (now() < end || times.length < FEWEST) times.push((await timed()).ms);
  return { losses, ms: median(times), steps: times.length };
}
