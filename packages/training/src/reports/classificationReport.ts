import {
  ArgumentError,
  boolean,
  custom,
  integer,
  number,
  optional,
  type OptionTable,
  readOptions,
} from "@seqloom/array";
import { confusionMatrixOptions, readSamples, type Samples } from "./confusionMatrix.js";
import type { Labels } from "./labelsOf.js";

/** Options of `classificationReport`. */
export interface ClassificationReportOptions {
  /** Classes of the report, in their order. Default: those that occur, from the smallest on. */
  readonly labels?: readonly number[];
  /** Names of the classes, in the order of `labels`. Default: their numbers. */
  readonly targetNames?: readonly string[];
  /** Weights of the samples. Default: all alike. */
  readonly sampleWeight?: ArrayLike<number>;
  /** Digits behind the point; default 2. */
  readonly digits?: number;
  /** Whether to give numbers instead of a text; default false. */
  readonly outputDict?: boolean;
  /** Value of a share of nothing, as the precision of a class that is never predicted; default 0. */
  readonly zeroDivision?: number;
}

/** Numbers of a class, or averages over the classes. */
export interface ClassScores {
  readonly precision: number;
  readonly recall: number;
  readonly "f1-score": number;
  /** Samples of the class. */
  readonly support: number;
}

/**
 * Scores of each class by its name, `"macro avg"`, `"weighted avg"`, and the accuracy; where `labels` leave out classes that
 * occur, `"micro avg"` in its place.
 */
export type ClassificationScores = Readonly<Record<string, ClassScores | undefined>> & { readonly accuracy: number };

/** Types, ranges and defaults of the options of `classificationReport`. */
export const classificationReportOptions = {
  labels: confusionMatrixOptions.labels,
  targetNames: optional(
    custom<readonly string[]>(
      "a list of texts",
      (value) => Array.isArray(value) && value.every((name) => typeof name === "string"),
    ),
  ),
  sampleWeight: confusionMatrixOptions.sampleWeight,
  digits: integer({ min: 0, max: 100, default: 2 }),
  outputDict: boolean({ default: false }),
  zeroDivision: number({ min: 0, max: 1, default: 0 }),
} satisfies OptionTable<ClassificationReportOptions>;

/**
 * Precision, recall, F1 and number of samples of each class, as scikit-learn's `classification_report`, text and numbers.
 *
 * @param yTrue classes of the samples: class numbers, or one-hot rows
 * @param yPred as many predictions: class numbers, what `predict` gave, or probabilities of class 1
 * @returns the text, or with `outputDict` the numbers
 * @throws ArgumentError on lists of another length, or another number of names than of classes
 *
 * @example
 * const scores = classificationReport([0, 1, 2, 2, 2], [0, 0, 2, 2, 1], { outputDict: true });
 * scores["2"]; // → { precision: 1, recall: 0.6666666666666666, 'f1-score': 0.8, support: 3 }
 * scores.accuracy; // → 0.6
 * classificationReport([0, 1], [0, 1]).split("\n")[2]; // → '           0       1.00      1.00      1.00         1'
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.classification_report.html
 */
export function classificationReport(
  yTrue: Labels,
  yPred: Labels,
  options: ClassificationReportOptions & { readonly outputDict: true },
): ClassificationScores;
/** The same as a text. */
export function classificationReport(yTrue: Labels, yPred: Labels, options?: ClassificationReportOptions): string;
export function classificationReport(
  yTrue: Labels,
  yPred: Labels,
  options?: ClassificationReportOptions,
): string | ClassificationScores {
  const read = readOptions("classificationReport", classificationReportOptions, options);
  const samples = readSamples("classificationReport", yTrue, yPred, read.sampleWeight);
  const labels = read.labels ?? samples.labels;
  const names = read.targetNames ?? labels.map(String);
  if (names.length !== labels.length) {
    const hint = "Give labels where classes do not occur.";
    throw new ArgumentError(
      "classificationReport",
      "targetNames",
      `${labels.length} long, one for each class`,
      names,
      hint,
    );
  }
  const counts = labels.map((label) => countsOf(label, samples));
  const scores = counts.map((count) => scoresOf(count, read.zeroDivision));
  const averages = averagesOf(scores, read.zeroDivision);
  const all = addUp(counts);
  const isAccuracy = samples.labels.every((label) => labels.includes(label));
  const micro = scoresOf(all, read.zeroDivision);
  const overall = isAccuracy ? { accuracy: micro.precision } : { "micro avg": micro };
  const dictionary = Object.fromEntries(names.map((name, place) => [name, scores[place]!]));
  if (read.outputDict) return { ...dictionary, ...overall, ...averages } as unknown as ClassificationScores;
  return textOf({ names, scores, micro, isAccuracy, averages, digits: read.digits });
}

/** Weights of samples of a class: found, predicted to be of it, and of it. */
interface Counts {
  readonly right: number;
  readonly predicted: number;
  readonly support: number;
}

function countsOf(label: number, { truths, predicted, weightOf }: Samples): Counts {
  let [right, called, support] = [0, 0, 0];
  for (const [sample, truth] of truths.entries()) {
    const weight = weightOf(sample);
    if (truth === label) support += weight;
    if (predicted[sample] === label) called += weight;
    if (truth === label && predicted[sample] === label) right += weight;
  }
  return { right, predicted: called, support };
}

function addUp(counts: readonly Counts[]): Counts {
  const sum = (part: keyof Counts): number => counts.reduce((total, count) => total + count[part], 0);
  return { right: sum("right"), predicted: sum("predicted"), support: sum("support") };
}

function scoresOf({ right, predicted, support }: Counts, zeroDivision: number): ClassScores {
  const share = (part: number, whole: number): number => (whole === 0 ? zeroDivision : part / whole);
  return {
    precision: share(right, predicted),
    recall: share(right, support),
    "f1-score": share(2 * right, support + predicted),
    support,
  };
}

function averagesOf(
  scores: readonly ClassScores[],
  zeroDivision: number,
): Record<"macro avg" | "weighted avg", ClassScores> {
  const support = scores.reduce((total, score) => total + score.support, 0);
  const average = (weightOf: (score: ClassScores) => number): ClassScores => {
    const total = scores.reduce((sum, score) => sum + weightOf(score), 0);
    const of = (part: keyof ClassScores): number =>
      total === 0 ? zeroDivision : scores.reduce((sum, score) => sum + score[part] * weightOf(score), 0) / total;
    return { precision: of("precision"), recall: of("recall"), "f1-score": of("f1-score"), support };
  };
  return { "macro avg": average(() => 1), "weighted avg": average((score) => score.support) };
}

interface Report {
  readonly names: readonly string[];
  readonly scores: readonly ClassScores[];
  readonly micro: ClassScores;
  readonly isAccuracy: boolean;
  readonly averages: Readonly<Record<string, ClassScores>>;
  readonly digits: number;
}

/** The table as scikit-learn lays it out: names by their number of characters, wide ones too. */
function textOf({ names, scores, micro, isAccuracy, averages, digits }: Report): string {
  const width = Math.max(...[...names, "weighted avg"].map((name) => [...name].length), digits);
  const line = (name: string, cells: readonly string[]): string => {
    const begin = " ".repeat(width - [...name].length) + name;
    return `${begin} ${cells.map((cell) => ` ${cell.padStart(9)}`).join("")}\n`;
  };
  const row = (name: string, { support, ...score }: ClassScores): string => {
    const shares = [score.precision, score.recall, score["f1-score"]].map((share) => share.toFixed(digits));
    return line(name, [...shares, String(support)]);
  };
  const overall = isAccuracy
    ? line("accuracy", ["", "", micro.precision.toFixed(digits), String(micro.support)])
    : row("micro avg", micro);
  return [
    line("", ["precision", "recall", "f1-score", "support"]),
    "\n",
    ...names.map((name, place) => row(name, scores[place]!)),
    "\n",
    overall,
    ...Object.entries(averages).map(([name, score]) => row(name, score)),
  ].join("");
}
