import type { Look, ProgressState } from "./Look.js";
import { formatCount } from "./formatCount.js";
import { formatFixed, formatValues } from "./formatNumber.js";
import { formatDuration, formatRemaining } from "./formatTime.js";

const BOLD = "1";
const GREEN = "32";
const WHITE = "37";

/**
 * The console of Keras 3, in colours (left out here):
 *
 *      12/157 ━━━━━━━━━━━━━━━━━━━━ 4s 31ms/step - acc: 0.5013 - loss: 0.6931
 *     157/157 ━━━━━━━━━━━━━━━━━━━━ 5s 31ms/step - acc: 0.6021 - loss: 0.6500
 *
 * and with `verbose: 2`
 *
 *     157/157 - 5s - 31ms/step - acc: 0.6021 - loss: 0.6500
 *
 * The seconds are an estimate of what is left while it runs, and the time that it took at the end.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/utils/progbar.py
 */
export const keras3Look: Look = {
  barWidth: 20,

  bar(state, barWidth) {
    const { text, width } = counter(state, barWidth);
    const seconds = time(state);
    const rest = ` ${formatDuration(state.secondsPerStep, state.unitName)}${formatValues(state.values, { ignoreSign: true })}`;
    return { text: `${text} ${paint(BOLD, seconds)}${rest}`, width: width + 1 + seconds.length + rest.length };
  },

  summary(state) {
    const { current, target = current, elapsed, secondsPerStep, unitName } = state;
    const seconds = ` - ${formatFixed(elapsed, 0)}s - ${formatDuration(secondsPerStep, unitName)}`;
    return formatCount(current, target) + seconds + formatValues(state.values, { ignoreSign: false });
  },

  order(names) {
    return [...names].sort();
  },
};

function counter({ current, target }: ProgressState, barWidth: number): { text: string; width: number } {
  if (target === undefined) {
    const text = `${String(current).padStart(7)}/Unknown`;
    return { text, width: text.length };
  }
  const filled = Math.trunc(barWidth * (current / target));
  const done = filled > 0 ? paint(GREEN, "━".repeat(filled)) : "";
  const count = formatCount(current, target);
  const text = `${paint(BOLD, count)} ${done}${paint(WHITE, "━".repeat(barWidth - filled))}`;
  return { text, width: count.length + 1 + barWidth };
}

function time({ current, target, finalize, elapsed, secondsPerStep }: ProgressState): string {
  if (target === undefined || finalize) return `${formatFixed(elapsed, 0)}s`;
  return formatRemaining(secondsPerStep * (target - current));
}

/** Text in an ANSI colour; also in pipes, as Keras 3 does. */
function paint(code: string, text: string): string {
  return `\u001b[${code}m${text}\u001b[0m`;
}
