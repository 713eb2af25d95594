/** A text as a shell takes it for one word. */
export function shellWord(text: string): string {
  return /^[^\s"'$&|;<>()*?`\\]+$/.test(text) ? text : `"${text.replace(/["$`\\]/g, "\\$&")}"`;
}
