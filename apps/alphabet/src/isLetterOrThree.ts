/** Whether a text is a letter that has one behind it, A to Y, or three of these, in either case. */
export function isLetterOrThree(text: string): boolean {
  return /^([A-Y]|[A-Y]{3})$/i.test(text);
}
