import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildForBrowsers } from "./buildForBrowsers.js";
import { buildProblem } from "./buildProblem.js";
import { runNode, runNpm } from "./command.js";
import { root } from "./projects.js";

describe("buildProblem", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "seqloom-build-"));
    mkdirSync(join(folder, "src/testing"), { recursive: true });
    const compilerOptions = { composite: true, rootDir: "src", outDir: "dist", tsBuildInfoFile: "dist/.tsbuildinfo" };
    const config = {
      compilerOptions: { ...compilerOptions, types: [] },
      include: ["src"],
      exclude: ["**/*.test.ts", "src/testing"],
    };
    writeFileSync(join(folder, "tsconfig.lib.json"), JSON.stringify(config));
    write("src/index.ts", 'export { one } from "./one.js";\n');
    write("src/one.ts", "export const one = 1;\n");
    write("src/one.test.ts", "is not built;\n");
    write("src/testing/ones.ts", "export const ones = [1];\n");
    write("package.json", JSON.stringify({ name: "one", type: "module" }));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const compile = () =>
    runNode([createRequire(import.meta.url).resolve("typescript/bin/tsc"), "-b", "tsconfig.lib.json"], { cwd: folder });

  it("asks for a build where there is none", () => {
    expect(buildProblem(folder)).toBe("dist/index.js is not built; run npm run build first.");
  });

  it("is content with a fresh build, and with sources that were touched and say the same", async () => {
    compile();
    await buildForBrowsers(folder);
    expect(buildProblem(folder)).toBeUndefined();
    const later = new Date(Date.now() + 60_000);
    for (const file of ["src/one.ts", "tsconfig.lib.json"]) utimesSync(join(folder, file), later, later);
    expect(buildProblem(folder)).toBeUndefined();
  });

  it("refuses a build of other sources", () => {
    const before = readFileSync(join(folder, "src/one.ts"), "utf8");
    write("src/one.ts", "export const one = 2;\n");
    expect(buildProblem(folder)).toBe("src/one.ts has changed since the last build; run npm run build first.");
    write("src/one.ts", before);
    expect(buildProblem(folder)).toBeUndefined();
  });

  it("refuses a file for browsers that is not there, or of another build", async () => {
    const problem = "dist/browser.js is not made of this build; run npm run build first.";
    rmSync(join(folder, "dist/browser.js"));
    expect(buildProblem(folder)).toBe(problem);
    await buildForBrowsers(folder);
    const before = readFileSync(join(folder, "src/one.ts"), "utf8");
    write("src/one.ts", "export const one = 2;\n");
    compile();
    expect(buildProblem(folder)).toBe(problem);
    write("src/one.ts", before);
    compile();
    expect(buildProblem(folder)).toBeUndefined();
  });

  it("refuses what a deleted source left behind", () => {
    write("dist/old.js", "");
    expect(buildProblem(folder)).toBe("dist/old.js has no source any more; remove dist and run npm run build first.");
    rmSync(join(folder, "dist/old.js"));
  });

  it("refuses a build that lacks a file", () => {
    rmSync(join(folder, "dist/one.d.ts"));
    expect(buildProblem(folder)).toBe("dist/one.d.ts is not built; run npm run build first.");
  });

  it("keeps npm from packing, by bin/prepack.mjs", () => {
    const prepack = `node ${join(root, "tools/workspace/bin/prepack.mjs")}`;
    write("package.json", JSON.stringify({ name: "one", version: "1.0.0", scripts: { prepack } }));
    const { status, stderr } = runNpm(["pack", "--json"], { cwd: folder, mayFail: true });
    expect(status).toBe(1);
    expect(stderr).toContain("prepack: one: dist/one.d.ts is not built; run npm run build first.\n");
    expect(existsSync(join(folder, "one-1.0.0.tgz"))).toBe(false);
  });
});
