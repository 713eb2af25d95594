import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const beside = join(import.meta.dirname, "../../../../shared");

/** Folder of the golden files (answers of Keras, NumPy and scikit-learn): SEQLOOM_GOLDEN_DIR or ../shared/golden. */
export const goldenDir = process.env.SEQLOOM_GOLDEN_DIR ?? join(beside, "golden");

/** Folder of the real data sets: SEQLOOM_DATA_DIR or ../shared/data. */
export const dataDir = process.env.SEQLOOM_DATA_DIR ?? join(beside, "data");

/** `npm run test:data` sets it: only then are there tests over files that a checkout does not hold. */
const areTested = process.env.SEQLOOM_TEST_DATA === "1";

/** Reads a JSON file, gzipped or not. */
export function readJson<T>(path: string): T {
  const bytes = readFileSync(path);
  return JSON.parse((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")) as T;
}

/**
 * Tests over a golden file, part of `npm run test:data`. Where the file is not there, one skipped test says so, with the path
 * to put it at.
 *
 * @param file path below `goldenDir`, for example `layers/simple_rnn.json.gz`
 * @param tests defines the tests, given the contents of the file
 */
export function describeGolden<T>(file: string, tests: (golden: T) => void): void {
  describeFile(`golden: ${file}`, join(goldenDir, file), (path) => tests(readJson<T>(path)));
}

/** Tests over a file of the data sets, like `describeGolden`. */
export function describeData(file: string, tests: (path: string) => void): void {
  describeFile(`data: ${file}`, join(dataDir, file), tests);
}

/**
 * Tests that take long, part of `npm run test:data` as well.
 *
 * @param name name of the tests
 */
export function describeSlow(name: string, tests: () => void): void {
  if (areTested) describe(`slow: ${name}`, tests);
}

/** `npm run test:data` finds these tests by the title. */
function describeFile(title: string, path: string, tests: (path: string) => void): void {
  if (!areTested) return;
  if (existsSync(path)) {
    describe(title, () => tests(path));
    return;
  }
  // Beside describeWhere the only way a test of this repository is skipped: the file need not be there; the reason is printed.
  console.warn(`skipped: the tests over ${path}, which is not there`);
  describe(title, () => it.skip(`skipped: ${path} is not there`, () => undefined));
}
