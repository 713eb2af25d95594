import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const folder = mkdtempSync(join(tmpdir(), "seqloom-golden-"));
process.env.SEQLOOM_GOLDEN_DIR = folder;
process.env.SEQLOOM_DATA_DIR = folder;
process.env.SEQLOOM_TEST_DATA = "1";
const { dataDir, describeData, describeGolden, describeSlow, goldenDir, readJson } = await import("./golden.js");

writeFileSync(join(folder, "plain.json"), '{"x": 1}');
writeFileSync(join(folder, "packed.json.gz"), gzipSync('{"x": 2}'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs something with stand-ins for jest's `describe` and `it.skip` and console.warn, and returns what they got. */
function record(run: () => void): { described: string[]; skipped: string[]; warnings: string[] } {
  const calls = { described: [] as string[], skipped: [] as string[], warnings: [] as string[] };
  const kept = { describe: globalThis.describe, it: globalThis.it, warn: console.warn };
  const describeNow = (name: string, tests: () => void) => {
    calls.described.push(name);
    tests();
  };
  Object.assign(globalThis, { describe: describeNow, it: { skip: (name: string) => calls.skipped.push(name) } });
  console.warn = (text: string) => calls.warnings.push(text);
  try {
    run();
  } finally {
    Object.assign(globalThis, { describe: kept.describe, it: kept.it });
    console.warn = kept.warn;
  }
  return calls;
}

describe("readJson", () => {
  it("reads a file, gzipped or not", () => {
    expect(readJson(join(folder, "plain.json"))).toEqual({ x: 1 });
    expect(readJson(join(folder, "packed.json.gz"))).toEqual({ x: 2 });
  });
});

describe("goldenDir and dataDir", () => {
  it("are the folders that the environment names", () => {
    expect([goldenDir, dataDir]).toEqual([folder, folder]);
  });
});

describe("describeGolden", () => {
  it("hands what the file holds to the tests", () => {
    const seen: unknown[] = [];
    const { skipped } = record(() => describeGolden("packed.json.gz", (golden) => seen.push(golden)));
    expect(seen).toEqual([{ x: 2 }]);
    expect(skipped).toEqual([]);
  });

  it("skips one test with the path of a file that is not there, says so, and runs none", () => {
    const path = join(folder, "none.json");
    const seen: unknown[] = [];
    const { skipped, warnings } = record(() => describeGolden("none.json", (golden) => seen.push(golden)));
    expect(seen).toEqual([]);
    expect(skipped).toEqual([`skipped: ${path} is not there`]);
    expect(warnings).toEqual([`skipped: the tests over ${path}, which is not there`]);
  });
});

describe("describeData", () => {
  it("hands the path of the file to the tests", () => {
    const seen: string[] = [];
    record(() => describeData("plain.json", (path) => seen.push(path)));
    expect(seen).toEqual([join(folder, "plain.json")]);
  });
});

describe("describeSlow", () => {
  it("names the tests so that test:data finds them", () => {
    const seen: string[] = [];
    expect(record(() => describeSlow("kills", () => seen.push("ran"))).described).toEqual(["slow: kills"]);
    expect(seen).toEqual(["ran"]);
  });
});
