import { ArgumentError, integer, optional, type OptionTable, readOptions } from "@seqloom/array";
import type { Layer, PlotPanel } from "../figure/Figure.js";
import { rangeOf, widen } from "../figure/rangeOf.js";
import { chartOptions, type ChartOptions, LARGEST, SMALLEST, texts } from "../reading/chartOptions.js";
import { type Numbers, readNumbers } from "../reading/readNumbers.js";
import { readNamed } from "../reading/readSeries.js";
import { words } from "../text/words.js";
import { type Chart, makeChart } from "./Chart.js";

/** Logs of a training by their names, one number for each epoch: those of validation begin with `val_`. */
export type Logs = Readonly<Record<string, Numbers>>;

/** Result of `fit`: logs and the epochs they belong to, counted from 0. */
export interface HistoryLike {
  readonly history: Logs;
  readonly epoch?: readonly number[];
}

export interface TrainingCurvesOptions extends ChartOptions {
  /** Height in pixels. Default: 320 for each log. */
  readonly height?: number;
  /** Names of the logs to show, without `val_`. Default: all, but for the learning rate. */
  readonly metrics?: readonly string[];
}

/** Height of the curves of one log, in pixels. */
const PANEL_HEIGHT = 320;
const LEARNING_RATES = ["lr", "learning_rate"];

export const trainingCurvesOptions = {
  ...chartOptions,
  height: optional(integer({ min: SMALLEST.height, max: LARGEST.height })),
  metrics: texts(),
} satisfies OptionTable<TrainingCurvesOptions>;

/**
 * Curves of a training over its epochs: points for training and a line for validation, as Keras's examples draw them, the loss
 * above and each metric below it.
 *
 * @param history what `fit` returned, or its logs by name; null stands for an epoch without validation
 * @throws ArgumentError that names a log of another length, a wrong value, or a metric that was not logged
 *
 * @example
 * const history = { loss: [0.9, 0.5, 0.4], val_loss: [0.8, 0.6, 0.6] };
 * trainingCurves(history).terminal().includes("o Training loss   * Validation loss"); // → true
 */
export function trainingCurves(history: HistoryLike | Logs, options?: TrainingCurvesOptions): Chart {
  const caller = "trainingCurves";
  const { metrics, height, ...read } = readOptions(caller, trainingCurvesOptions, options);
  const { logs, epochs } = readHistory(caller, history);
  const names =
    metrics ?? [...logs.keys()].filter((name) => !name.startsWith("val_") && !LEARNING_RATES.includes(name));
  const missing = names.find((name) => !logs.has(name));
  if (missing !== undefined || names.length === 0) {
    throw new ArgumentError(caller, "metrics", `made of ${[...logs.keys()].join(", ")}`, missing ?? metrics ?? history);
  }
  const whole = height ?? Math.min(LARGEST.height, PANEL_HEIGHT * names.length + 40);
  if (whole < SMALLEST.height * names.length) {
    throw new ArgumentError(
      caller,
      "height",
      `${SMALLEST.height * names.length} or more for ${names.length} logs`,
      whole,
    );
  }
  const panels = names.map((name) => curvesOf(name, logs, epochs, words(read.language)));
  return makeChart({ ...read, caller, height: whole, panels });
}

/** The curves of one log. */
function curvesOf(
  name: string,
  logs: ReadonlyMap<string, Float64Array>,
  epochs: Float64Array,
  { training, validation, trainingAndValidation, epochs: label, ...named }: ReturnType<typeof words>,
): PlotPanel {
  const shown = { loss: named.loss, acc: named.accuracy, accuracy: named.accuracy }[name] ?? name;
  const [y, validated] = [logs.get(name)!, logs.get(`val_${name}`)];
  const layers: Layer[] = [{ kind: "points", name: training(shown), place: 0, x: epochs, y }];
  if (validated) layers.push({ kind: "line", name: validation(shown), place: 1, x: epochs, y: validated, solid: true });
  const [min, max] = widen(rangeOf(validated ? [y, validated] : [y]), 0.05);
  const [first, last] = rangeOf([epochs]);
  const room = Math.max(0.5, 0.02 * (last - first));
  return {
    kind: "plot",
    title: validated ? trainingAndValidation(shown) : training(shown),
    x: { kind: "integers", label, min: first - room, max: last + room },
    y: { kind: "numbers", label: "", min, max },
    layers,
  };
}

/** The logs, of one length, and their epochs, counted from 1 as they are shown. */
function readHistory(caller: string, given: unknown): { logs: Map<string, Float64Array>; epochs: Float64Array } {
  const allowed = "what fit returns, or an object of lists of numbers by their names";
  const { history, epoch } = (given ?? {}) as Partial<HistoryLike>;
  const isHistory = typeof history === "object" && history !== null && !Array.isArray(history);
  const entries = readNamed(caller, "history", isHistory ? history : given, allowed);
  const logs = new Map(
    entries.map(([name, values]) => {
      return [name, readNumbers(caller, `history[${JSON.stringify(name)}]`, values, true)] as const;
    }),
  );
  const [[firstName, first]] = [...logs] as [[string, Float64Array]];
  for (const [name, values] of logs) {
    if (values.length === first.length) continue;
    const length = `a list of ${first.length} numbers, as ${firstName} is`;
    throw new ArgumentError(caller, `history[${JSON.stringify(name)}]`, length, values);
  }
  const fromFit = isHistory && epoch?.length === first.length;
  const epochs = fromFit ? readNumbers(caller, "history.epoch", epoch) : Float64Array.from(first.keys());
  return { logs, epochs: epochs.map((number) => number + 1) };
}
