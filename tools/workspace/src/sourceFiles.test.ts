import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projects, root } from "./projects.js";
import { exportsValue, sourceFiles } from "./sourceFiles.js";

describe("exportsValue", () => {
  it.each([
    "export function f() {}",
    "export const x = 1;",
    "export class A {}",
    "export default 1;",
    "const x = 1;\nexport { x };",
    "export { type A, b } from './a.js';",
    "export * from './a.js';",
  ])("is true for %s", (source) => {
    expect(exportsValue(source)).toBe(true);
  });

  it.each([
    "export {};",
    "export interface A {}",
    "export type A = string;",
    "export type { A } from './a.js';",
    "export { type A } from './a.js';",
    "function f() {}\nf();",
  ])("is false for %s", (source) => {
    expect(exportsValue(source)).toBe(false);
  });
});

describe("sourceFiles", () => {
  it("lists sources and tests from the root", () => {
    expect(sourceFiles("tools/workspace")).toEqual(
      expect.arrayContaining(["tools/workspace/src/sourceFiles.ts", "tools/workspace/src/sourceFiles.test.ts"]),
    );
  });
});

describe("every source file that exports a value", () => {
  // An app of the course is a program, tested by running it.
  const tested = projects("packages", "apps", "tools").filter(
    ({ manifest, row }) => manifest.scripts?.test && row !== 5,
  );

  it.each(tested.map(({ folder }) => folder))("has a test of its name beside it: %s", (folder) => {
    const untested = sourceFiles(folder).filter((file) => {
      if (/\.test\.tsx?$|\/(index|main)\.ts$/.test(file)) return false;
      if (!exportsValue(readFileSync(join(root, file), "utf8"))) return false;
      return !existsSync(join(root, file.replace(/\.tsx?$/, ".test.ts")));
    });
    expect(untested).toEqual([]);
  });
});
