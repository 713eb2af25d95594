import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

type Reporter = new (config: { rootDir: string }) => { onRunComplete(contexts: unknown, results: object): void };
const root = join(import.meta.dirname, "../../..");
const reporter = join(root, "tools/testing/countReporter.js");
const { default: CountReporter } = (await import(reporter)) as { default: Reporter };

const results = {
  numPassedTests: 5,
  numFailedTests: 1,
  numRuntimeErrorTestSuites: 1,
  testResults: [
    {
      testResults: [
        { status: "passed", title: "adds" },
        { status: "pending", title: "skipped: there is no graphics card" },
        { status: "pending", title: "was left to another run by its name" },
      ],
    },
    { testResults: [{ status: "todo", title: "divides" }] },
  ],
};

describe("CountReporter", () => {
  afterAll(() => rmSync(join(root, ".nx/test-counts/planted"), { recursive: true }));

  function countsOf(folder: string): unknown {
    new CountReporter({ rootDir: join(root, folder) }).onRunComplete(undefined, results);
    return JSON.parse(readFileSync(join(root, ".nx/test-counts", `${folder}.json`), "utf8"));
  }

  it("counts a test file that does not load as failed, a test to do as skipped, and none that another run has", () => {
    expect(countsOf("planted/one")).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  it("gives each project a file by its folder, so that equal names in two folders do not meet", () => {
    countsOf("planted/packages/same");
    results.numPassedTests = 6;
    countsOf("planted/apps/same");
    const first = readFileSync(join(root, ".nx/test-counts/planted/packages/same.json"), "utf8");
    expect(JSON.parse(first)).toMatchObject({ passed: 5 });
  });
});
