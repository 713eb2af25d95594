import { ArgumentError, custom, integer, optional, type OptionTable, readOptions } from "@seqloom/array";
import type { Layer, PlotPanel } from "../figure/Figure.js";
import { rangeOf, withRoom } from "../figure/rangeOf.js";
import { chartOptions, type ChartOptions, LARGEST, SMALLEST, texts } from "../reading/chartOptions.js";
import { words } from "../text/words.js";
import { type Chart, makeChart } from "./Chart.js";
import { type Curve, type Frequency, type HistoryLike, type Logs, readHistory } from "./readHistory.js";

export interface TrainingCurvesOptions extends ChartOptions {
  /** Height in pixels. Default: 320 for each log. */
  readonly height?: number;
  /** Epochs that were validated, as in `fit`: every n-th, or those in a list. */
  readonly validationFreq?: Frequency;
  /** Logs to show, without `val_`. Default: all but the learning rate. */
  readonly metrics?: readonly string[];
}

/** Height of the curves of one log, in pixels. */
const PANEL_HEIGHT = 320;
const LEARNING_RATES = ["lr", "learning_rate"];

const trainingCurvesOptions = {
  ...chartOptions,
  height: optional(integer({ min: SMALLEST.height, max: LARGEST.height })),
  validationFreq: custom<Frequency>("an integer of 1 or more, or a list of epochs", isFrequency, {
    default: 1,
  }),
  metrics: texts(),
} satisfies OptionTable<TrainingCurvesOptions>;

/**
 * Curves of a training over its epochs: points for training and a line for validation, as Keras's examples draw them, the loss
 * above and each metric below it.
 *
 * @param history what `fit` returned, or its logs by name; null stands for an epoch without validation, and there is a gap where a
 *   loss was NaN or infinite
 * @throws ArgumentError that names a log of another length, a wrong value, or a metric that was not logged
 *
 * @example
 * const history = { loss: [0.9, 0.5, 0.4], val_loss: [0.8, 0.6, 0.6] };
 * trainingCurves(history).terminal().includes("o Training loss   * Validation loss"); // → true
 */
export function trainingCurves(history: HistoryLike | Logs, options?: TrainingCurvesOptions): Chart {
  const caller = "trainingCurves";
  const { metrics, height, validationFreq, ...read } = readOptions(caller, trainingCurvesOptions, options);
  const logs = readHistory(caller, history, validationFreq);
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
  const panels = names.map((name) => curvesOf(name, logs, words(read.language)));
  return makeChart({ ...read, caller, height: whole, panels });
}

/** The curves of one log. */
function curvesOf(
  name: string,
  logs: ReadonlyMap<string, Curve>,
  { training, validation, trainingAndValidation, epochs: label, ...named }: ReturnType<typeof words>,
): PlotPanel {
  const shown = { loss: named.loss, acc: named.accuracy, accuracy: named.accuracy }[name] ?? name;
  const [trained, validated] = [logs.get(name)!, logs.get(`val_${name}`)];
  const layers: Layer[] = [
    // One curve alone needs no legend: its name is the title.
    { kind: "points", name: validated ? training(shown) : "", place: 0, x: trained.epochs, y: trained.values },
    ...(validated ? [validationLine(validation(shown), validated)] : []),
  ];
  const [lowest, highest] = rangeOf(layers.map(({ y }) => y));
  const [min, most] = withRoom([lowest, highest], 0.05);
  const max = lowest >= 0 && highest <= 1 ? Math.min(1, most) : most; // no accuracy is above 1
  const [first, last] = rangeOf([trained.epochs]);
  const room = Math.max(0.5, 0.02 * (last - first));
  return {
    kind: "plot",
    title: validated ? trainingAndValidation(shown) : training(shown),
    x: { kind: "integers", label, min: Math.max(0.5, first - room), max: last + room }, // there is no epoch 0
    y: { kind: "numbers", label: "", min, max },
    layers,
  };
}

function validationLine(name: string, { epochs: x, values: y }: Curve): Layer {
  return { kind: "line", name, place: 1, x, y, solid: true };
}

function isFrequency(value: unknown): boolean {
  const epochs: readonly unknown[] = Array.isArray(value) ? value : [value];
  return epochs.length > 0 && epochs.every((epoch) => Number.isSafeInteger(epoch) && (epoch as number) >= 1);
}
