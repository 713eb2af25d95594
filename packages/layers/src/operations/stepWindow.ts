/** A window that moves along the steps of a sequence. */
export interface StepWindow {
  /** Steps in the window. */
  readonly size: number;
  /** Steps from one window to the next. */
  readonly strides: number;
  /** Steps from one place in the window to the next: 1 leaves none out. */
  readonly dilationRate: number;
  readonly padding: "valid" | "same" | "causal";
}

/** Layout of the windows: `before` steps of padding in front, `after` behind, and the number of windows. */
export interface WindowPlaces {
  readonly before: number;
  readonly after: number;
  readonly windows: number;
}

/** Steps from the first to the last place of a window, both of them in it. */
export function windowSpan({ size, dilationRate }: StepWindow): number {
  return (size - 1) * dilationRate + 1;
}

/**
 * Lays windows over a sequence of so many steps, as Keras does: "valid" keeps them inside; "same" makes as many as
 * there are strides, with padding on both sides, the odd one behind; "causal" pads in front alone, so that the last
 * place of window t is step t.
 */
export function placeWindows(window: StepWindow, steps: number): WindowPlaces {
  const { strides, padding } = window;
  const span = windowSpan(window);
  if (padding === "same") {
    const windows = Math.ceil(steps / strides);
    const missing = Math.max((windows - 1) * strides + span - steps, 0);
    return { before: Math.floor(missing / 2), after: Math.ceil(missing / 2), windows };
  }
  const before = padding === "causal" ? span - 1 : 0;
  return { before, after: 0, windows: Math.max(Math.floor((before + steps - span) / strides) + 1, 0) };
}
