import type { Trainer } from "./Trainer.js";

/** Trains on the batch of the exercise and gives the loss, which has then been read. */
export type Step = () => number | Promise<number>;

const REPORTED = 4;

/**
 * A trainer of steps that are called one by one.
 *
 * @param start gives the training step of a new model with the exercise's weights
 * @param now the clock, in ms
 */
export function stepTrainer(
  start: (optimizer: "sgd" | "own") => Step | Promise<Step>,
  facts: string,
  now: () => number = () => performance.now(),
): Trainer {
  let step: Step | undefined;
  return {
    facts,
    async losses(optimizer) {
      step = await start(optimizer);
      const losses: number[] = [];
      while (losses.length < REPORTED) losses.push(await step());
      return losses;
    },
    async train(ms) {
      step ??= await start("own");
      const times: number[] = [];
      const end = now() + ms;
      do {
        const begin = now();
        await step();
        times.push(now() - begin);
      } while (now() < end);
      return times;
    },
  };
}
