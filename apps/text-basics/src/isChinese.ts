/** Whether a sentence is to be cut by a dictionary: it has a Chinese character, and no blanks can be relied on. */
export function isChinese(sentence: string): boolean {
  return /\p{Script=Han}/u.test(sentence);
}
