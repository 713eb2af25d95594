import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Numbers of tests of one project that passed, failed and were skipped, as tools/testing/countReporter.js writes them. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Result of a run of all tests. */
export interface TestSummary {
  /** The closing line: `12 passed, 0 failed`, and `, 3 skipped` where some were. */
  readonly line: string;
  /** Reasons why the run counts as failed; empty for a good one. */
  readonly problems: readonly string[];
}

/**
 * Adds up the tests of the projects.
 *
 * @param countsByFolder counts of each project, by its folder; undefined if it wrote none
 * @param runnerPassed whether nx ended without a failure
 */
export function summarizeTests(
  countsByFolder: ReadonlyMap<string, TestCounts | undefined>,
  runnerPassed: boolean,
): TestSummary {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const silent: string[] = [];
  for (const [folder, counts] of countsByFolder) {
    if (counts === undefined) silent.push(folder);
    total.passed += counts?.passed ?? 0;
    total.failed += counts?.failed ?? 0;
    total.skipped += counts?.skipped ?? 0;
  }
  const problems: string[] = [];
  if (!runnerPassed) problems.push("nx reports a failure (above).");
  if (silent.length > 0) problems.push(`no test counts came from ${silent.join(", ")}.`);
  if (total.passed + total.failed === 0) problems.push("no test ran.");
  if (total.failed > 0) problems.push(`${total.failed} failed.`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  return { line: `${total.passed} passed, ${total.failed} failed${skipped}`, problems };
}

/**
 * Reads the counts of the projects.
 *
 * @param directory of the files of tools/testing/countReporter.js
 * @param folders the folders of the projects, from the root: `packages/array`
 */
export function readTestCounts(directory: string, folders: readonly string[]): Map<string, TestCounts | undefined> {
  return new Map(
    folders.map((folder) => {
      const file = join(directory, `${folder}.json`);
      return [folder, existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as TestCounts) : undefined];
    }),
  );
}
