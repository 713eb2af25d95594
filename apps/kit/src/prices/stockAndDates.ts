import { askEach } from "../terminal/askEach.js";
import { checkDate } from "./checkDate.js";

/** A stock and its days: `end` does not belong to them, as in yfinance. */
export interface StockAndDates {
  readonly stock: string;
  readonly start: string;
  readonly end: string;
}

/** TSMC, as on the slides. */
const ON_SLIDE: StockAndDates = { stock: "台積電", start: "2022-01-01", end: "2023-08-15" };

interface Given extends Partial<StockAndDates> {
  readonly demo: boolean;
  /** Language of the sentence about an answer that cannot be used. */
  readonly lang?: string;
}

/**
 * The stock and its days from the settings, or else from answers on the terminal, or else as on the slides.
 *
 * @param given the settings of the app
 * @param questions for the stock, the first day and the day after the last one; asked if none of the three is given
 */
export async function stockAndDates(
  { stock, start, end, demo, lang }: Given,
  questions: readonly string[],
): Promise<StockAndDates> {
  const given = Object.fromEntries(Object.entries({ stock, start, end }).filter(([, value]) => value !== undefined));
  if (demo || Object.keys(given).length > 0) return { ...ON_SLIDE, ...given };
  const defaults = Object.values(ON_SLIDE) as string[];
  const isDate = (answer: string, [, first]: readonly string[]) => checkDate(answer, { after: first, language: lang });
  const answers = await askEach(
    questions.map((message, i) => ({ message, default: defaults[i]!, ...(i > 0 && { validate: isDate }) })),
  );
  return { stock: answers[0]!, start: answers[1]!, end: answers[2]! };
}
