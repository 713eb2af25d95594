/** A learning rate that follows the number of the step; an optimizer takes it in place of a number. */
export interface LearningRateSchedule {
  /** The learning rate of a step; steps count from 0. */
  (step: number): number;
  /** Name of the class in Keras, under which the schedule is saved; left out for a function of one's own. */
  readonly className?: string;
  /** The options that it was made with; left out for a function of one's own. */
  getConfig?(): Record<string, unknown>;
}

/** Gives a function the name and the options under which it is saved. */
export function asSchedule(
  className: string,
  config: object,
  rateAt: (step: number) => number,
): Required<LearningRateSchedule> & LearningRateSchedule {
  return Object.assign(rateAt, { className, getConfig: () => ({ ...config }) });
}
