import type { Look, ProgressState } from "./Look.js";
import { formatCount } from "./formatCount.js";
import { formatFixed, formatValues } from "./formatNumber.js";
import { formatDuration, formatRemaining } from "./formatTime.js";

/**
 * The console of Keras 2, as on the slides:
 *
 *     12/157 [=>............................] - ETA: 4s - loss: 0.6931 - acc: 0.5013
 *     157/157 [==============================] - 5s 31ms/step - loss: 0.6500 - acc: 0.6021
 *
 * and with `verbose: 2`
 *
 *     157/157 - 5s - loss: 0.6500 - acc: 0.6021 - 5s/epoch - 31ms/step
 *
 * @see https://github.com/keras-team/tf-keras/blob/v2.21.0/tf_keras/src/utils/generic_utils.py
 */
export const keras2Look: Look = {
  barWidth: 30,

  bar(state, barWidth) {
    const text = counter(state, barWidth) + time(state) + formatValues(state.values, { ignoreSign: true });
    return { text, width: text.length };
  },

  summary(state) {
    const { current, target = current, elapsed, unitName } = state;
    const seconds = ` - ${formatFixed(elapsed, 0)}s`;
    const durations = ` - ${formatDuration(elapsed, "epoch")} - ${formatDuration(elapsed / target, unitName)}`;
    return formatCount(current, target) + seconds + formatValues(state.values, { ignoreSign: false }) + durations;
  },

  order(names) {
    return [...names];
  },
};

function counter({ current, target }: ProgressState, barWidth: number): string {
  if (target === undefined) return `${String(current).padStart(7)}/Unknown`;
  const filled = Math.trunc(barWidth * (current / target));
  const tip = current < target ? ">" : "=";
  const bar = filled > 0 ? "=".repeat(filled - 1) + tip : "";
  return `${formatCount(current, target)} [${bar}${".".repeat(barWidth - filled)}]`;
}

function time({ current, target, finalize, elapsed, secondsPerStep, unitName }: ProgressState): string {
  if (target === undefined || finalize) {
    return ` - ${formatFixed(elapsed, 0)}s ${formatDuration(secondsPerStep, unitName)}`;
  }
  return ` - ETA: ${formatRemaining(secondsPerStep * (target - current))}`;
}
