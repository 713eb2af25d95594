import { custom, optional } from "@seqloom/array";
import { textToWordSequence } from "@seqloom/text";

/** The option for a review of the user's own. */
export function ownReview({ meaning }: { meaning: string }) {
  const hasWord = (value: unknown) => typeof value === "string" && textToWordSequence(value).length > 0;
  return optional(custom<string>("a text with at least one word", hasWord, { meaning }));
}
