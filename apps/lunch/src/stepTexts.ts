import { arrayLines, labelled, listLines, shapeText } from "@seqloom/app-kit";
import { type NdArray, sliceRows, toRows } from "@seqloom/array";
import type { Meal } from "@seqloom/datasets";

/** A batch of windows and of the meals behind them, as numbers. */
export interface Batch {
  readonly x: NdArray;
  readonly y: NdArray;
}

/** Words of the steps in a language. */
export interface StepWords {
  readonly table: string;
  readonly rule: string;
  readonly oneHot: string;
  readonly mapper: string;
  readonly split: (name: string, shape: string) => string;
  readonly windows: string;
  readonly batches: (train: number, test: number) => string;
  readonly batch: (name: string, x: string, y: string) => string;
  readonly chances: (names: readonly string[]) => string;
  readonly largest: string;
  readonly question: (shape: string) => string;
}

/** The smallest period of the meals: the rule of the menu. */
function menuOf(eaten: readonly string[]): readonly string[] {
  const period = eaten.findIndex((_, days) => days > 0 && eaten.slice(days).every((meal, day) => meal === eaten[day]));
  return eaten.slice(0, period);
}

/** The first and last rows of an array, … between them. */
function endsOf(array: NdArray): string[] {
  return [...arrayLines(sliceRows(array, 0, 2)), "…", ...arrayLines(sliceRows(array, array.shape[0]! - 1))];
}

/**
 * The intermediate values that the slides print and ask to look at, each as a text.
 *
 * @param words in the language of the app
 */
export function stepTexts(words: StepWords) {
  return {
    /** Table of the days, the rule in it, one-hot columns, and the names by number. */
    data(days: readonly Meal[], oneHot: NdArray, mapper: readonly string[]): string {
      const rows = days.map(({ date, meal }) => `${date}  ${meal}`);
      const columns = mapper.map((meal) => `Meal_${meal}`);
      return [
        labelled(words.table, ["Date  Meal", ...rows.slice(0, 6), "…", rows.at(-1)!]),
        labelled(words.rule, [menuOf(days.map(({ meal }) => meal)).join(" → ")]),
        labelled(words.oneHot, [columns.join("  "), ...arrayLines(sliceRows(oneHot, 0, 5))]),
        labelled(words.mapper, listLines(mapper.map((meal) => `'${meal}'`))),
      ].join("\n");
    },
    /** Days to learn from and to test on. */
    split(train: NdArray, test: NdArray): string {
      return [
        labelled(words.split("train_data", shapeText(train.shape)), endsOf(train)),
        labelled(words.split("test_data", shapeText(test.shape)), endsOf(test)),
      ].join("\n");
    },
    /** Windows in words, the number of batches, and their contents. */
    windows(meals: readonly string[], window: number, train: readonly Batch[], test: readonly Batch[]): string {
      const inWords = Array.from(
        { length: 4 },
        (_, day) => `[${meals.slice(day, day + window).join(", ")}] → ${meals[day + window]!}`,
      );
      const batch = (name: string, { x, y }: Batch) => {
        const answers = (toRows(y) as number[][]).map((row) => `→ [${row.join(" ")}]`);
        const lines = arrayLines(
          x,
          answers.flatMap((answer) => [...Array<string>(window - 1).fill(""), answer]),
        );
        return labelled(words.batch(name, shapeText(x.shape), shapeText(y.shape)), lines);
      };
      return [
        labelled(words.windows, [...inWords, "…"]),
        labelled(words.batches(train.length, test.length), []),
        ...train.map((each, index) => batch(`train_set[${index}]`, each)),
        batch("test_set[0]", test[0]!),
      ].join("\n");
    },
    /** Chances of each meal, and the largest of each row. */
    chances(chances: NdArray, largest: ArrayLike<number>, mapper: readonly string[]): string {
      const meals = Array.from(largest, (index) => `→ ${index} ${mapper[index]!}`);
      return labelled(words.chances(mapper), [...arrayLines(chances, meals), words.largest]);
    },
    /** The user's meals as an array of one sample. */
    question(x: NdArray): string {
      return labelled(words.question(shapeText(x.shape)), arrayLines(x));
    },
  };
}

/** Words in Traditional Chinese. */
export const wordsZhTw: StepWords = {
  table: "資料集，一天一餐：",
  rule: "規律：",
  oneHot: "餐點轉成獨熱編碼（前五天）：",
  mapper: "mapper，欄位編號對應的餐點：",
  split: (name, shape) => `${name} ${shape}：`,
  windows: "前兩天 → 今天（TimeseriesGenerator 切出的視窗）：",
  batches: (train, test) => `len(train_set) = ${train}，len(test_set) = ${test}`,
  batch: (name, x, y) => `${name}：x ${x}（樣本數, 時步數, 特徵數）、y ${y}：`,
  chances: (names) => `model.predict(test_set)：每一列是 ${names.join("、")} 的機率，箭頭是 argmax：`,
  largest: "每列取機率最大的編號，再由 mapper 換回餐點。",
  question: (shape) => `你的輸入，reshape 成 ${shape}（筆數, 時步, 特徵）：`,
};

/** The same in English. */
export const wordsEn: StepWords = {
  table: "the data set, a meal a day:",
  rule: "the rule:",
  oneHot: "meals as one-hot rows (the first five days):",
  mapper: "mapper, the meal of each column:",
  split: (name, shape) => `${name} ${shape}:`,
  windows: "the days before → today (windows that TimeseriesGenerator cuts):",
  batches: (train, test) => `len(train_set) = ${train}, len(test_set) = ${test}`,
  batch: (name, x, y) => `${name}: x ${x} (samples, steps, features), y ${y}:`,
  chances: (names) => `model.predict(test_set): each row has the chances of ${names.join(", ")}; the arrow is argmax:`,
  largest: "The number of the largest chance in each row; mapper makes it a meal again.",
  question: (shape) => `your meals, reshaped to ${shape} (samples, steps, features):`,
};
