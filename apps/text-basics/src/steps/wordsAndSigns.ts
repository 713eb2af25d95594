const WORD_OR_SIGN = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*(?:\.{2,})?|\S/gu;

/**
 * Cuts an English text into words in lower case and signs, each a token of its own: "It rains, again." is it, rains, a
 * comma, again and a full stop. As in the slide's count, dots that stand for a pause stay with the word before them.
 */
export function wordsAndSigns(text: string): string[] {
  return text.toLowerCase().match(WORD_OR_SIGN) ?? [];
}
