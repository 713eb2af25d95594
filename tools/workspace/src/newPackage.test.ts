import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode } from "./command.js";
import { root } from "./projects.js";

// bin/new-package.mjs runs in a repository made for it, of one package.
describe("new-package", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "seqloom-new-package-"));
    mkdirSync(join(folder, "packages/one"), { recursive: true });
    mkdirSync(join(folder, "tools/workspace/bin"), { recursive: true });
    writeFileSync(join(folder, "packages/one/package.json"), '{"version": "1.2.3"}');
    writeFileSync(join(folder, "tsconfig.json"), '{"files": [], "references": [{"path": "packages/one"}]}');
    for (const file of ["LICENSE", ".prettierrc.json", "tools/workspace/bin/new-package.mjs"]) {
      cpSync(join(root, file), join(folder, file));
    }
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const make = (...args: string[]) =>
    runNode(["tools/workspace/bin/new-package.mjs", ...args], { cwd: folder, mayFail: true });
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Record<string, unknown>;

  it("makes a package in its row, with the version of the others", () => {
    expect(make("two", "--row", "1", "--description", "Two.").status).toBe(0);
    expect(read("packages/two/package.json")).toMatchObject({
      name: "@seqloom/two",
      version: "1.2.3",
      description: "Two.",
      dependencies: { "@seqloom/array": "^1.2.3" },
      nx: { name: "two", tags: ["row:1"] },
    });
    for (const file of ["src/index.ts", "README.md", "LICENSE", "jest.config.js", "tsconfig.json"]) {
      expect(existsSync(join(folder, "packages/two", file))).toBe(true);
    }
  });

  it("gives TensorFlow.js from row 2 on, as a peer", () => {
    make("two", "--row", "1");
    make("three", "--row", "2");
    expect(read("packages/two/package.json")).not.toHaveProperty("peerDependencies");
    expect(read("packages/three/package.json").peerDependencies).toHaveProperty("@tensorflow/tfjs-core");
  });

  it("adds it to what npm run typecheck builds", () => {
    make("two", "--row", "0");
    expect(read("tsconfig.json")).toEqual({
      files: [],
      references: [{ path: "packages/one" }, { path: "packages/two" }],
    });
  });

  it.each([
    [["Two", "--row", "1"], "new-package: name must be lower-case letters, digits and dashes, got Two.\n"],
    [["two", "--row", "5"], "new-package: --row must be 0, 1, 2, 3 or 4, got 5.\n"],
    [["two"], "new-package: --row must be 0, 1, 2, 3 or 4, got undefined.\n"],
    [["one", "--row", "1"], "new-package: packages/one is there already.\n"],
  ])("refuses %j", (args, stderr) => {
    expect(make(...args)).toEqual({ status: 2, stdout: "", stderr });
  });
});
