import { ArgumentError, custom, oneOf, type OptionTable } from "@seqloom/array";
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
  if (!names.includes(monitor)) throw new ArgumentError(caller, "monitor", `one of ${names.join(", ")}`, monitor);
  const direction = mode === "auto" ? directionOf(monitor) : mode;
  if (direction) return direction === "max" ? 1 : -1;
  throw new ArgumentError(caller, "mode", `"min" or "max" where monitor is "${monitor}"`, mode);
}
