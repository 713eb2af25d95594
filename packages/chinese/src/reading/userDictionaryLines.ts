/** A word that a user adds. */
export interface UserWord {
  readonly word: string;
  readonly frequency?: number;
  readonly tag?: string;
}

/** A line of a user dictionary: the word may hold spaces, the frequency and the tag may be missing. */
const USER_LINE = /^([^\n]+?)( [0-9]+)?( [a-z]+)?$/;

/** The words of a user dictionary: `word`, `word frequency`, `word tag` or `word frequency tag` on each line. */
export function userDictionaryLines(text: string): UserWord[] {
  const words: UserWord[] = [];
  for (const line of text.split("\n")) {
    const stripped = line.replace(/^[ \t\r\v\f]+|[ \t\r\v\f]+$/g, "").replace(/^\ufeff+/, "");
    if (stripped === "") continue;
    const [, word, frequency, tag] = USER_LINE.exec(stripped)!;
    words.push({ word: word!, frequency: frequency === undefined ? undefined : Number(frequency), tag: tag?.slice(1) });
  }
  return words;
}
