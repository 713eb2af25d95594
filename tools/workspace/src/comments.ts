/** First lines of the comments of a source that begin with a question word, where the noun should stand first. */
export function questionComments(source: string): string[] {
  return [...source.matchAll(/(?<=^|[\s;{,(])(?:\/\*+[\s*]+|\/\/ +)((?:What|How) .*)/gm)].map(([, text]) => text!);
}
