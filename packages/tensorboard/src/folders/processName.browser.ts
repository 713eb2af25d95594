/** A name for the page, for the names of event files; in Node `processName.node.ts` takes this place. */
export function processName(): string {
  return "browser.0";
}
