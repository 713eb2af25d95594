import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode } from "./command.js";
import { newPackage } from "./newPackage.js";
import type { PackageProperties } from "./PackageProperties.js";
import { root } from "./projects.js";
import { findReadmeExample } from "./readmeExample.js";

// It runs in a repository made for it, of one package.
describe("newPackage", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "seqloom-new-package-"));
    for (const each of ["packages/one", "tools/workspace/src", ".changeset"]) {
      mkdirSync(join(folder, each), { recursive: true });
    }
    writeFileSync(join(folder, "package.json"), '{"author": "us", "license": "MIT", "keywords": ["rnn"]}');
    writeFileSync(join(folder, "packages/one/package.json"), '{"version": "1.2.3"}');
    writeFileSync(join(folder, "tsconfig.json"), '{"files": [], "references": [{"path": "packages/one"}]}');
    writeFileSync(join(folder, "tools/workspace/src/sizes.json"), '{"one": 10}');
    for (const file of ["LICENSE", ".prettierrc.json"]) cpSync(join(root, file), join(folder, file));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const wish: PackageProperties = {
    name: "two",
    row: 1,
    description: "Two.",
    descriptionZhTw: "二。",
    keywords: ["two words"],
  };
  const make = (changes: Partial<PackageProperties> = {}) => newPackage(folder, { ...wish, ...changes });
  const text = (file: string) => readFileSync(join(folder, file), "utf8");
  const read = (file: string) => JSON.parse(text(file)) as Record<string, unknown>;

  it("makes a package in its row, with the version of the others and what every package has", async () => {
    await make();
    expect(read("packages/two/package.json")).toMatchObject({
      name: "@seqloom/two",
      version: "1.2.3",
      description: "Two.",
      keywords: ["rnn", "two words"],
      author: "us",
      license: "MIT",
      scripts: { prepack: "node ../../tools/workspace/bin/prepack.mjs" },
      dependencies: { "@seqloom/array": "^1.2.3" },
      nx: { name: "two", tags: ["row:1"] },
      seqloom: { descriptionZhTw: "二。" },
    });
    for (const file of ["src/index.ts", "src/column.test.ts", "LICENSE", "jest.config.js", "tsconfig.spec.json"]) {
      expect(existsSync(join(folder, "packages/two", file))).toBe(true);
    }
    expect(findReadmeExample(text("packages/two/README.md")).code).toContain('from "@seqloom/two"');
  });

  it("gives arrays from row 1 on, and TensorFlow.js from row 2 on, as a peer", async () => {
    await make({ name: "zero", row: 0 });
    await make({ name: "three", row: 3 });
    expect(read("packages/zero/package.json")).not.toHaveProperty("dependencies");
    expect(text("packages/zero/src/column.ts")).not.toContain("import");
    expect(read("packages/three/package.json").peerDependencies).toHaveProperty("@tensorflow/tfjs-core");
    expect(text("packages/three/README.md")).toContain("npm install @seqloom/three @tensorflow/tfjs-core");
  });

  it("adds it to what is type-checked and measured, and to what is released", async () => {
    await make();
    expect(read("tsconfig.json")).toEqual({
      files: [],
      references: [{ path: "packages/one" }, { path: "packages/two" }],
    });
    expect(read("tools/workspace/src/sizes.json")).toEqual({ one: 10, two: 3000 });
    expect(text(".changeset/new-two.md")).toBe('---\n"@seqloom/two": minor\n---\n\nTwo.\n');
  });

  it.each<[Partial<PackageProperties>, string]>([
    [{ name: "Two" }, "name must be lower-case letters, digits and dashes, got Two."],
    [{ row: 5 }, "--row must be 0, 1, 2, 3 or 4, got 5."],
    [{ description: "Two" }, '--description must be a sentence that ends with ".", got "Two".'],
    [{ descriptionZhTw: "" }, '--description-zh-tw must be a sentence that ends with "。", got "".'],
    [{ keywords: [] }, "--keywords must be words in lower case with commas between them, got none."],
    [{ keywords: ["a", "B"] }, "--keywords must be words in lower case with commas between them, got B."],
    [{ name: "one" }, "packages/one is there already."],
  ])("refuses %j and writes nothing", async (changes, message) => {
    await expect(make(changes)).rejects.toThrow(message);
    expect(existsSync(join(folder, "packages/two"))).toBe(false);
  });
});

describe("bin/new-package.mjs", () => {
  it.each<[string[], unknown]>([
    [["two"], "new-package: --row must be 0, 1, 2, 3 or 4, got none.\n"],
    [["array", "--row", "0"], 'new-package: --description must be a sentence that ends with ".", got "".\n'],
    [["two", "--rows", "0"], expect.stringMatching(/^new-package: Unknown option '--rows'/)],
  ])("says in one line what is wrong with %j", (args, stderr) => {
    const bin = "tools/workspace/bin/new-package.mjs";
    expect(runNode([bin, ...args], { cwd: root, mayFail: true })).toEqual({ status: 2, stdout: "", stderr });
  });
});
