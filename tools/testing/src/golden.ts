import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const beside = join(import.meta.dirname, "../../../../shared");

/** Folder of the golden files (what Keras, NumPy and scikit-learn answer): SEQLOOM_GOLDEN_DIR or ../shared/golden. */
export const goldenDir = process.env.SEQLOOM_GOLDEN_DIR ?? join(beside, "golden");

/** Folder of the real data sets: SEQLOOM_DATA_DIR or ../shared/data. */
export const dataDir = process.env.SEQLOOM_DATA_DIR ?? join(beside, "data");

/** Reads a JSON file, gzipped or not. */
export function readJson<T>(path: string): T {
  const bytes = readFileSync(path);
  return JSON.parse((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")) as T;
}

/**
 * Tests over a golden file that need not be there. Without it one skipped test says so, with the path to put it at.
 *
 * @param file path below `goldenDir`, for example `layers/simple_rnn.json.gz`
 * @param tests defines the tests, given what the file holds
 */
export function describeGolden<T>(file: string, tests: (golden: T) => void): void {
  describeFile(join(goldenDir, file), (path) => tests(readJson<T>(path)));
}

/** Tests over a file of the data sets that need not be there, like `describeGolden`. */
export function describeData(file: string, tests: (path: string) => void): void {
  describeFile(join(dataDir, file), tests);
}

function describeFile(path: string, tests: (path: string) => void): void {
  if (existsSync(path)) {
    describe(path, () => tests(path));
    return;
  }
  // Beside describeWhere the only way a test of this repository is skipped: the file need not be there; the reason is printed.
  console.warn(`skipped: the tests over ${path}, which is not there`);
  describe("golden", () => it.skip(`skipped: ${path} is not there`, () => undefined));
}
