/**
 * Files of a walk in a page, in their order: a numbered list under a heading that begins with "From", whose items begin with
 * the path of a file in backticks.
 *
 * @returns the files by the heading of their walk
 */
export function walksOf(markdown: string): Map<string, string[]> {
  const walks = new Map<string, string[]>();
  for (const [, heading, section] of markdown.matchAll(/^## (From .+)$([\s\S]*?)(?=^## |(?![\s\S]))/gm)) {
    walks.set(
      heading!,
      [...section!.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file]) => file!),
    );
  }
  return walks;
}
