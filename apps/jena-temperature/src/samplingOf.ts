/** Windows as the slides take them, counted in rows of the data. */
export interface Sampling {
  readonly rowsAnHour: 1 | 6;
  /** Rows that a window spans. */
  readonly lookback: number;
  /** Rows from one time step of a window to the next. */
  readonly step: number;
  /** Rows from the row behind the window to the target, a day. */
  readonly delay: number;
}

/**
 * Windows of 240 time steps: ten days by the hour, or five days by the half hour, which only ten-minute rows have.
 *
 * @param tenMinutes whether the data have six rows an hour, as on the slides
 * @param halfHourly whether the slide has a time step every half hour
 */
export function samplingOf(tenMinutes: boolean, halfHourly = false): Sampling {
  if (!tenMinutes) return { rowsAnHour: 1, lookback: 240, step: 1, delay: 24 };
  return halfHourly
    ? { rowsAnHour: 6, lookback: 720, step: 3, delay: 144 }
    : { rowsAnHour: 6, lookback: 1440, step: 6, delay: 144 };
}
