/**
 * Puts a text between its markers in a page: `<!-- results: name -->` and `<!-- /results -->` for the kind results.
 *
 * @throws Error if the page lacks them
 */
export function replaceSection(page: string, kind: string, name: string, text: string): string {
  const start = `<!-- ${kind}: ${name} -->`;
  const end = `<!-- /${kind} -->`;
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`The page has no markers ${start} … ${end}.`);
  return `${page.slice(0, from + start.length)}\n\n${text}\n\n${page.slice(to)}`;
}
