import { itemsOf, percent, type Report } from "@seqloom/app-kit";
import { ArgumentError } from "@seqloom/array";
import { lineChart } from "@seqloom/plots";
import { type Accuracy, type ModelName, names } from "./recipes.js";
import type { Texts } from "./texts.js";

/** A trained model, as the comparison shows it. */
export interface Result {
  readonly name: ModelName;
  readonly parameters: number;
  /** Accuracy on the validation set after each epoch. */
  readonly valAccs: readonly number[];
  readonly testAcc: number;
  /** Accuracy of the same answer for every review. */
  readonly baseline: number;
  readonly secondsPerEpoch: number;
  readonly onSlide: Accuracy | undefined;
}

/** Whether a part of `--compare` is a model, or stands for all of them. */
export function isModelOrAll(item: string): boolean {
  return item === "all" || (names as readonly string[]).includes(item);
}

/** Settings that decide which models are trained. */
interface Chosen {
  readonly model: ModelName;
  readonly compare: string | undefined;
  /** Settings of the kit that are about one model. */
  readonly save?: string;
  readonly seeds?: number;
}

/**
 * The models to train: that of `--model`, or those of `--compare`.
 *
 * @throws ArgumentError if several are to be saved or trained with several seeds, or only one is to be compared
 */
export function modelsToTrain({ model, compare, save, seeds }: Chosen): readonly ModelName[] {
  if (compare === undefined) return [model];
  for (const [flag, value] of Object.entries({ "--save": save, "--seeds": seeds })) {
    if (value !== undefined) throw new ArgumentError("imdb-sentiment", flag, "left out with --compare", value);
  }
  const items = itemsOf(compare);
  const models = items.includes("all") ? names : ([...new Set(items)] as ModelName[]);
  if (models.length > 1) return models;
  throw new ArgumentError("imdb-sentiment", "--compare", "two models or more, separated by commas, or all", compare);
}

/** One table of all models, the best on the test set first, and one chart of their accuracies on the validation set by epoch. */
export async function compare(
  results: readonly Result[],
  { text, report }: { text: Texts["comparison"]; report: Pick<Report, "table" | "picture"> },
): Promise<void> {
  const bestFirst = [...results].sort((a, b) => b.testAcc - a.testAcc);
  const rows = bestFirst.map(({ name, parameters, valAccs, testAcc, secondsPerEpoch, onSlide }) => [
    name,
    parameters.toLocaleString("en"),
    percent(Math.max(...valAccs)),
    percent(testAcc),
    secondsPerEpoch.toFixed(1),
    onSlide ? percent(onSlide.accuracy) : "–",
  ]);
  report.table(text.title, text.head, [...rows, [text.baseline, "–", "–", percent(results[0]!.baseline), "–", "–"]]);
  const epochs = Math.max(...results.map(({ valAccs }) => valAccs.length));
  const lines = results.map(({ name, valAccs }) => [
    name,
    Array.from({ length: epochs }, (_, epoch) => valAccs[epoch] ?? null),
  ]);
  await report.picture("comparison", (look) =>
    lineChart(Object.fromEntries(lines) as Record<string, (number | null)[]>, {
      x: Array.from({ length: epochs }, (_, epoch) => epoch + 1),
      title: text.picture,
      xLabel: text.epoch,
      yLabel: text.accuracy,
      ...look,
    }),
  );
}
