import { ArgumentError, looksLikePath } from "@seqloom/array";

/** A text to cut, which may be empty. */
export function checkText(caller: string, text: unknown): string {
  if (typeof text !== "string") throw new ArgumentError(caller, "text", "a string", text);
  return text;
}

/** A word, which may not be empty. */
export function checkWord(caller: string, argument: string, word: unknown): string {
  if (typeof word !== "string" || word === "") {
    throw new ArgumentError(caller, argument, "a string that is not empty", word);
  }
  return word;
}

/** The lines of a user dictionary: a path would become a word. */
export function checkUserDictionary(text: unknown): string {
  if (typeof text === "string" && !looksLikePath(text)) return text;
  const hint =
    "createSegmenter({ userDictionary }) reads files; a word that looks like a path is followed by a line end.";
  throw new ArgumentError("loadUserDictionary", "text", "the lines of a user dictionary", text, hint);
}
