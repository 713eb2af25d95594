import { majorityBaseline, type Report, type SavedModels } from "@seqloom/app-kit";
import { type BundleContents, summary } from "@seqloom/models";
import { evaluate, fit } from "@seqloom/training";
import type { Samples } from "./shuffledSplit.js";
import { kerasAccuracies, type texts, type TrainedPart } from "./texts.js";

/** Settings of the app that decide a training. */
interface Settings {
  readonly text: (typeof texts)["en"];
  readonly training: Pick<SavedModels, "run">;
  readonly report: Pick<Report, "verdict">;
  readonly epochs: number;
  readonly seed: number;
  readonly steps: boolean;
  readonly verbose: 0 | 1 | 2;
  readonly unscaled: boolean;
}

/** A compiled model with its data, and the parts that are saved with it. */
interface Trial extends Pick<BundleContents, "model" | "labels" | "scaler"> {
  readonly part: TrainedPart;
  readonly train: Samples;
  readonly test: Samples;
  readonly batchSize: number;
}

/**
 * Trains and evaluates, the same way for the toy and the wines, and says whether the most frequent class was beaten.
 *
 * @returns accuracy and loss on the test set, and the seconds of the training, for `--json`
 */
export async function trainAndTest(
  { text, training, report, epochs, seed, steps, verbose, unscaled }: Settings,
  { part, train, test, batchSize, ...contents }: Trial,
): Promise<Record<string, number>> {
  const { model } = contents;
  if (steps) console.log(summary(model));
  const options = { epochs, batchSize, seed, verbose };
  const bundle = { ...contents, name: part, data: [train.x, train.y] };
  const { seconds } = await training.run((own) => fit(model, train.x, train.y, { ...options, ...own }), bundle, part);
  const { loss, accuracy } = await evaluate(model, test.x, test.y, { verbose });
  const baseline = majorityBaseline(train.y, test.y);
  console.log(text.test(loss, accuracy!, { ...baseline, answer: text.classes[part][baseline.answer]! }));
  const keras = epochs === 50 && !unscaled ? kerasAccuracies[part] : undefined;
  await report.verdict({ key: `${part}Acc`, value: accuracy!, baseline: baseline.accuracy, keras });
  return { [`${part}Acc`]: accuracy!, [`${part}Loss`]: loss, [`${part}Seconds`]: seconds };
}
