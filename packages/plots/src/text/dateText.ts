const DAY_MS = 86_400_000;

/**
 * A moment in UTC, as exact as the distance to its neighbours needs.
 *
 * @param ms since 1970
 * @param stepMs distance to the next one
 *
 * @example
 * dateText(Date.UTC(2020, 2, 5, 9), 3_600_000); // → '03-05 09:00'
 */
export function dateText(ms: number, stepMs: number): string {
  const iso = new Date(ms).toISOString();
  if (stepMs < 60_000) return iso.slice(11, 19);
  if (stepMs < DAY_MS) return `${iso.slice(5, 10)} ${iso.slice(11, 16)}`;
  if (stepMs < 28 * DAY_MS) return iso.slice(0, 10);
  return stepMs < 365 * DAY_MS ? iso.slice(0, 7) : iso.slice(0, 4);
}

/** The whole moment, without a time of day where that is midnight. */
export function momentText(ms: number): string {
  const iso = new Date(ms).toISOString();
  return ms % DAY_MS === 0
    ? iso.slice(0, 10)
    : `${iso.slice(0, 10)} ${iso.slice(11, iso.endsWith(":00.000Z") ? 16 : 19)}`;
}
