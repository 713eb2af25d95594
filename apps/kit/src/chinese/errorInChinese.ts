import { ArgumentError, describeValue } from "@seqloom/array";
import { allowedPhrases, hintPhrases, sentencePhrases } from "./chinesePhrases.js";
import { allowedModelPhrases, modelHints, modelPhrases } from "./modelPhrases.js";
import { type Phrase, rephrase } from "./Phrase.js";
import { allowedPricePhrases, pricePhrases } from "./pricePhrases.js";

/**
 * The text of an error in Traditional Chinese, one line. A wrong argument keeps its name and the value that was given;
 * what has no phrase is quoted as it is behind a Chinese beginning.
 *
 * @param phrases the app's own, for whole sentences, for what its settings may be, and for hints
 */
export function errorInChinese(error: Error, phrases: readonly Phrase[] = []): string {
  const sentence = rephrase(error.message, [...phrases, ...sentencePhrases, ...pricePhrases, ...modelPhrases]);
  if (sentence !== undefined) return sentence;
  if (!(error instanceof ArgumentError)) return `發生錯誤，原文是：${error.message}`;
  const { caller, argument, given } = error;
  const allowed =
    rephrase(error.allowed, [...phrases, ...allowedPhrases, ...allowedPricePhrases, ...allowedModelPhrases]) ??
    `「${error.allowed}」`;
  const hint = hintOf(error);
  const inOwnWords = hint && (rephrase(hint, [...phrases, ...hintPhrases, ...modelHints]) ?? `（原文：${hint}）`);
  return `${caller}：${argument} 必須是${afterChinese(allowed)}，卻是${afterChinese(describeValue(given))}。${inOwnWords}`;
}

/** The sentence behind an ArgumentError's own; empty where there is none. */
function hintOf({ message, given }: ArgumentError): string {
  const end = `, got ${describeValue(given)}.`;
  return message.slice(message.indexOf(end) + end.length).trim();
}

/** Letters and digits stand off from the Chinese before them. */
function afterChinese(text: string): string {
  return /^[\x21-\x7e]/.test(text) ? ` ${text}` : text;
}
