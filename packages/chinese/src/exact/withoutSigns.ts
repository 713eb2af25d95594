/**
 * Leaves out the words that are signs: punctuation, spaces, emoji, whatever has no letter and no digit in it.
 *
 * @example
 * withoutSigns(["我", "喜歡", "跑步", "，", "你", "呢", "？"]); // → [ '我', '喜歡', '跑步', '你', '呢' ]
 */
export function withoutSigns(words: readonly string[]): string[] {
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word));
}
