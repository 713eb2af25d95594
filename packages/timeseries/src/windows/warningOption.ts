import { func, optional } from "@seqloom/array";

/** Takes a warning, one sentence that names the caller. */
export type WarningListener = (warning: string) => void;

/** An option of everything that warns. */
export interface WarningOption {
  /** Is called with each warning. Default: `console.warn`. */
  readonly onWarning?: WarningListener;
}

/** The entry of `onWarning` in a table of options. */
export const warningOption = {
  onWarning: optional(func<WarningListener>()),
};

/**
 * Says warnings, with the caller in front.
 *
 * @returns what was said
 */
export function sayWarnings(
  caller: string,
  warnings: readonly string[],
  onWarning: WarningListener = (warning) => console.warn(warning),
): string[] {
  const said = warnings.map((warning) => `${caller}: ${warning}`);
  for (const warning of said) onWarning(warning);
  return said;
}
