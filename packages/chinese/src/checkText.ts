import { ArgumentError } from "@seqloom/array";

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
