/**
 * The titles of the tests that something defines, without defining them: for tests of a suite that others use. An
 * `it.each` counts for the names of its cases; skipped tests do not count.
 */
export function recordTests(define: () => void): string[] {
  const titles: string[] = [];
  const each = (cases: { name: string }[]) => () => titles.push(...cases.map(({ name }) => name));
  const it = Object.assign((title: string) => titles.push(title), { each, skip: () => undefined });
  const describe = (_title: string, tests: () => void) => tests();
  const kept = { describe: globalThis.describe, it: globalThis.it, warn: console.warn };
  Object.assign(globalThis, { it, describe });
  console.warn = () => undefined;
  try {
    define();
  } finally {
    Object.assign(globalThis, { describe: kept.describe, it: kept.it });
    console.warn = kept.warn;
  }
  return titles;
}
