import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes how many tests of a project passed, failed and were skipped, for the closing line of `npm test`. */
export default class CountReporter {
  onRunComplete(contexts, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }) {
    const folder = join(import.meta.dirname, "../../.nx/test-counts");
    mkdirSync(folder, { recursive: true });
    const [name] = [...contexts].map(({ config }) => config.displayName?.name ?? "tests");
    const counts = {
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
      skipped: numPendingTests,
    };
    writeFileSync(join(folder, `${name ?? process.cwd().split("/").at(-1)}.json`), JSON.stringify(counts));
  }
}
