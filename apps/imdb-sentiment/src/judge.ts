import type { Report } from "@seqloom/app-kit";
import { barChart } from "@seqloom/plots";
import { textToWordSequence } from "@seqloom/text";
import { predict } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { align } from "./align.js";
import { type ModelName, recipes } from "./recipes.js";
import { numbersOf, type Words } from "./reviewData.js";
import type { Texts } from "./texts.js";
import { markedReview, strongest, withoutEach, wordEffects } from "./wordEffects.js";

/** A trained model that can be asked. */
export interface Judge {
  readonly name: ModelName;
  readonly model: LayersModel;
  readonly words: Words;
}

/** Most words that are listed and drawn. */
const MOST_WORDS = 12;

/**
 * Judges a review, and finds the words that moved the judgement: without each of them in turn the model is asked again.
 *
 * @param review the text
 * @param options `report` takes the table and the picture; `isOnlyOne` is false where several models are asked
 */
export async function judge(
  review: string,
  { name, model, words }: Judge,
  { text, report, isOnlyOne }: { text: Texts; report: Pick<Report, "table" | "picture">; isOnlyOne: boolean },
): Promise<void> {
  const list = textToWordSequence(review);
  const variants = withoutEach(list).map((each) => numbersOf(each, words).sequence);
  const { data: chances } = await predict(model, align(variants, recipes[name]), { verbose: 0 });
  const effects = wordEffects(list, chances);
  const moved = strongest(effects, MOST_WORDS);
  if (!isOnlyOne) console.log(text.heading(name));
  console.log(text.judgement(review, chances[0]! >= 0.5, chances[0]!, numbersOf(list, words).unknown));
  if (moved.length === 0) return console.log(text.unmoved);
  console.log(text.marked(markedReview(effects, moved)));
  const bySize = [...moved].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  report.table(
    text.effects.title,
    text.effects.head,
    bySize.map(({ word, effect }) => [word, points(effect), text.effects.towards(effect > 0)]),
  );
  await report.picture(isOnlyOne ? "words" : `${name}-words`, (look) =>
    barChart(
      moved.map(({ effect }) => 100 * effect),
      { labels: moved.map(({ word }) => word), title: text.effects.picture, yLabel: text.effects.axis, ...look },
    ),
  );
}

/** A share as points with a sign, +12.3. */
function points(share: number): string {
  return `${share > 0 ? "+" : ""}${(100 * share).toFixed(1)}`;
}
