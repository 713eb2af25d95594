/** Times of a call in ms, forward and backward pass, on one thread and on two. */
export interface ThreadTimes {
  readonly one: number;
  readonly two: number;
}

/** Times of a build of the module for one shape. */
export interface RecurrentTimes {
  /** With the gradient at all steps and at the last one only, fresh weights and those that learned to remember. */
  readonly allFresh: ThreadTimes;
  readonly allTrained: ThreadTimes;
  readonly lastFresh: ThreadTimes;
  readonly lastTrained: ThreadTimes;
  /** Steps that the gradient of the last step reaches on its way back. */
  readonly reachFresh: number;
  readonly reachTrained: number;
}
