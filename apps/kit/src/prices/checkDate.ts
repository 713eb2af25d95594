import { ArgumentError, parseDate } from "@seqloom/array";
import { errorInChinese } from "../chinese/errorInChinese.js";

interface Expected {
  /** A date that this one has to be later than. */
  readonly after?: string | undefined;
  /** Language of the sentence; Chinese for `zh-TW`, else English. */
  readonly language?: string | undefined;
}

/**
 * Tells at once, at the question, whether an answer is a date, in any spelling that `parseDate` reads.
 *
 * @returns true, or a sentence about what is wrong with it
 *
 * @example
 * checkDate("2022-01-03", {}); // → true
 */
export function checkDate(answer: string, { after, language }: Expected): true | string {
  const isChinese = language === "zh-TW";
  try {
    const day = parseDate(answer);
    const first = after === undefined ? undefined : parseDate(after);
    if (first === undefined || day > first) return true;
    return isChinese ? `要在 ${first} 之後，卻是 ${day}。` : `must be later than ${first}, got ${day}.`;
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    const wrong = new ArgumentError("date", "it", error.allowed, answer);
    return (isChinese ? errorInChinese(wrong) : wrong.message).replace(/^date(?:: it |：it )/, "");
  }
}
