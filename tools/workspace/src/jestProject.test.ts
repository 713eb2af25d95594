import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JEST_SETTING, jestProblems, writeJestProject } from "./jestProject.js";
import { root } from "./projects.js";

describe("JEST_SETTING", () => {
  it.each(["README.md", "README.zh-TW.md", "packages/backend/README.md"])("is what %s tells to write", (file) => {
    expect(readFileSync(join(root, file), "utf8")).toContain(JEST_SETTING);
  });
});

describe("writeJestProject", () => {
  const parent = mkdtempSync(join(tmpdir(), "seqloom-jest-"));
  afterAll(() => rmSync(parent, { recursive: true }));

  it("makes a CommonJS project whose tests import the packages, and tells how jest failed in it", () => {
    const folder = writeJestProject(parent, ["@seqloom/array", "@seqloom/text"]);
    const test = readFileSync(join(folder, "program.test.js"), "utf8");
    expect(test).toContain('import * as p1 from "@seqloom/text";');
    expect(test).toContain("test.each([p0, p1])");
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).not.toHaveProperty("type");

    mkdirSync(join(parent, "node_modules/jest/bin"), { recursive: true });
    const jest = 'if (process.argv.includes("--testMatch")) { console.error("mine"); process.exit(3); }';
    writeFileSync(join(parent, "node_modules/jest/bin/jest.js"), jest);
    expect(jestProblems(folder)).toEqual(["jest ends with 3:\nmine\n"]);
  });
});
