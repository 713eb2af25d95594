import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const root = join(import.meta.dirname, "../..");

/**
 * A jest reporter that writes how many tests of a project passed, failed and were skipped, for the closing line of
 * `npm test`: packages/array writes .nx/test-counts/packages/array.json. A test file that does not load counts as one
 * failed test. Tests that `npm run test:data` leaves to `npm test` do not count as skipped.
 */
export default class CountReporter {
  #folder;

  constructor({ rootDir }) {
    this.#folder = relative(root, rootDir);
  }

  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.testResults.flatMap(({ testResults }) => testResults.filter(isSkipped)).length,
    };
    const file = join(root, ".nx/test-counts", `${this.#folder}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(counts));
  }
}

/** Whether a test was skipped by `describeWhere`, `describeGolden` or `describeData`, which say why in its title. */
function isSkipped({ status, title }) {
  return status === "todo" || (status === "pending" && title.startsWith("skipped: "));
}
