/** Whether a sentence has a Chinese character, so that a dictionary cuts it, and not its blanks. */
export function isChinese(sentence: string): boolean {
  return /\p{Script=Han}/u.test(sentence);
}
