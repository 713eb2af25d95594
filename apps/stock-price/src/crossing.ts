/**
 * The first epoch, counted from 1, behind which the curves of a training have changed places: the losses of the validation lie
 * above those of the training where they lay below, or the other way round.
 *
 * @returns undefined where they never cross
 *
 * @example
 * crossing([0.3, 0.2, 0.1], [0.2, 0.18, 0.15]); // → 3
 */
export function crossing(loss: readonly number[], valLoss: readonly number[]): number | undefined {
  const isAbove = (epoch: number) => valLoss[epoch]! > loss[epoch]!;
  const place = loss.findIndex((_, epoch) => isAbove(epoch) !== isAbove(0));
  return place < 0 ? undefined : place + 1;
}
