/** A pattern for the whole of an English text, and the same in Chinese, with $1, $2 … for what its groups hold. */
export type Phrase = readonly [english: RegExp, chinese: string];

/** A text by the first phrase that fits; undefined where none does. */
export function rephrase(text: string, phrases: readonly Phrase[]): string | undefined {
  const phrase = phrases.find(([english]) => english.test(text));
  return phrase && text.replace(phrase[0], phrase[1]);
}
