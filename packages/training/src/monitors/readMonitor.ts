import { ArgumentError, custom, nearestName, oneOf, type OptionTable } from "@seqloom/array";
import { directionOf } from "../callbacks/directionOf.js";

/** Options of the callbacks that watch a log. */
export interface MonitorOptions {
  /** Log to watch. Default: "val_loss". */
  readonly monitor?: string;
  /** Whether less or more is better; "auto" knows it of losses and metrics by name. Default: "auto". */
  readonly mode?: "auto" | "min" | "max";
}

/** Option table of these callbacks. */
export const monitorOptions = {
  monitor: custom<string>("the name of a log", (value) => typeof value === "string" && value !== "", {
    default: "val_loss",
  }),
  mode: oneOf(["auto", "min", "max"], { default: "auto" }),
} satisfies OptionTable<MonitorOptions>;

/**
 * Whether more (1) or less (-1) of a log is better.
 *
 * @param caller the public function, which begins the error texts
 * @param names the logs that there will be
 * @throws ArgumentError if there is no such log, or if "auto" cannot tell by its name
 */
export function readMonitor(
  caller: string,
  { monitor, mode }: Required<MonitorOptions>,
  names: readonly string[],
): 1 | -1 {
  if (!names.includes(monitor)) {
    throw new ArgumentError(caller, "monitor", `one of ${names.join(", ")}`, monitor, hintOf(monitor, names));
  }
  const direction = mode === "auto" ? directionOf(monitor) : mode;
  if (direction) return direction === "max" ? 1 : -1;
  throw new ArgumentError(caller, "mode", `"min" or "max" where monitor is "${monitor}"`, mode);
}

/** Other spellings of accuracy, whose log has the name that compile was given. */
const SAME_LOGS = [
  ["acc", "accuracy"],
  ["val_acc", "val_accuracy"],
];

/** Remedy for a log that there will not be. */
function hintOf(monitor: string, names: readonly string[]): string | undefined {
  const others = (name: string): string[] => SAME_LOGS.find((pair) => pair.includes(name)) ?? [];
  const meant = nearestName(monitor, Object.fromEntries(names.map((name) => [name, others(name)])));
  const isOfValidation = monitor.startsWith("val_");
  const isValidated = names.some((name) => name.startsWith("val_"));
  if (isOfValidation && !isValidated) return "Logs in val_ need validationData or validationSplit.";
  return meant && `Did you mean ${meant}?`;
}
