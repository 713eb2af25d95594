import { formatFixed } from "./formatNumber.js";

/**
 * Duration of a step, in the unit that suits: `31ms/step`, `450us/step`, `2s/step`.
 *
 * @param seconds the duration in seconds
 * @param unit of what: "step" or "epoch"
 */
export function formatDuration(seconds: number, unit: string): string {
  if (seconds >= 1 || seconds === 0) return `${formatFixed(seconds, 0)}s/${unit}`;
  if (seconds >= 1e-3) return `${formatFixed(seconds * 1000, 0)}ms/${unit}`;
  return `${formatFixed(seconds * 1e6, 0)}us/${unit}`;
}

/**
 * The time that is left, cut to whole seconds: `59s`, `1:00:01` for 3601 seconds, `2:05` for 125.
 *
 * @param seconds an estimate in seconds
 */
export function formatRemaining(seconds: number): string {
  const whole = Math.trunc(seconds);
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  if (seconds > 3600) {
    return `${Math.floor(whole / 3600)}:${twoDigits(Math.floor((whole % 3600) / 60))}:${twoDigits(whole % 60)}`;
  }
  return seconds > 60 ? `${Math.floor(whole / 60)}:${twoDigits(whole % 60)}` : `${whole}s`;
}
