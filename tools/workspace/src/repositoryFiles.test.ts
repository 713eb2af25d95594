import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readJsonFile, root } from "./projects.js";
import { repositoryFiles } from "./repositoryFiles.js";

describe("repositoryFiles", () => {
  const files = repositoryFiles();

  it("has the files that git has", () => {
    expect(files).toEqual(expect.arrayContaining(["package.json", ".gitignore", "packages/array/src/index.ts"]));
  });

  it("leaves out what git ignores, and git's own", () => {
    expect(files.filter((file) => /(^|\/)(node_modules|dist|\.git|\.nx|out-tsc)\//.test(file))).toEqual([]);
  });

  it("name no folder of the machine that they were written on", () => {
    const home = ["home", "root", "work", "Users", "farm"].map((name) => `/${name}/`);
    const machinePath = new RegExp(`(?:^|[^\\w.~/-])(?:file://)?(?:${home.join("|")})`, "m");
    const naming = files.filter((file) => machinePath.test(readFileSync(join(root, file), "latin1")));
    expect(machinePath.test(`see ${home[0]}somebody`)).toBe(true);
    expect(naming).toEqual([]);
  });
});

describe("package-lock.json", () => {
  const { packages } = readJsonFile<{ packages: Record<string, { resolved?: string; link?: boolean }> }>(
    "package-lock.json",
  );

  it("names no host, so that npm asks the registry that is configured", () => {
    const hosts = Object.entries(packages).filter(([, { resolved }]) => resolved?.includes("://"));
    expect(hosts).toEqual([]);
  });
});
