/** Whether a text has a letter, a digit or a Chinese character, without which there is no word in it. */
export function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
