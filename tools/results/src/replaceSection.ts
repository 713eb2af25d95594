/**
 * Puts a text between the markers of an app in a page, `<!-- results:app -->` and `<!-- /results -->`.
 *
 * @throws Error if the page lacks them
 */
export function replaceSection(page: string, app: string, text: string): string {
  const start = `<!-- results:${app} -->`;
  const end = "<!-- /results -->";
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`docs/results.md has no markers ${start} … ${end}.`);
  return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
}
