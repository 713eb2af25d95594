import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "./command.js";
import type { LocalRegistry } from "./localRegistry.js";
import { readJsonFile, root } from "./projects.js";
import { type ReleaseCopy, releaseCopy } from "./releaseCopy.js";

describe("releaseCopy", () => {
  // Nobody listens at this address: what is tested here asks no registry.
  const registry: LocalRegistry = {
    url: "http://127.0.0.1:9/",
    npmrc: "@seqloom:registry=http://127.0.0.1:9/\n",
    login: "//127.0.0.1:9/:_authToken=none\n",
    stop: () => Promise.resolve(),
  };
  let folder: string;
  let copy: ReleaseCopy;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "seqloom-copy-"));
    copy = releaseCopy(join(folder, "copy"), registry);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const git = (...args: string[]) => runCommand("git", args, { cwd: copy.folder }).stdout;
  const versionIn = (at: string) =>
    (JSON.parse(readFileSync(join(at, "packages/array/package.json"), "utf8")) as { version: string }).version;

  it("has the files of the repository, and links to what is installed", () => {
    for (const file of ["package.json", ".npmrc", ".changeset/config.json", "packages/array/src/index.ts"]) {
      expect(existsSync(join(copy.folder, file))).toBe(true);
    }
    expect(lstatSync(join(copy.folder, "node_modules")).isSymbolicLink()).toBe(true);
  });

  it("is a git repository of one commit, whose author is nobody of this machine", () => {
    expect(git("log", "--format=%an %ae %s")).toBe("release release@localhost first\n");
    expect(git("status", "--porcelain")).toBe("");
    expect(copy.tags()).toEqual([]);
  });

  it("turns a change into a version and a changelog, and leaves the repository as it is", () => {
    const before = versionIn(root);
    const changesets = readdirSync(join(root, ".changeset"));
    copy.change("@seqloom/array", "major", "Changes everything.");
    copy.run("version-packages");
    expect(versionIn(copy.folder)).toBe("1.0.0");
    expect(readFileSync(join(copy.folder, "packages/array/CHANGELOG.md"), "utf8")).toContain("- Changes everything.\n");
    expect(git("status", "--porcelain")).toBe("");
    expect(versionIn(root)).toBe(before);
    expect(readdirSync(join(root, ".changeset"))).toEqual(changesets);
    expect(readJsonFile<{ version?: string }>("package.json").version).toBeUndefined();
  });

  it("publishes nowhere but to the registry that it was given", () => {
    expect(() => copy.publish()).toThrow("127.0.0.1:9");
  });
});
