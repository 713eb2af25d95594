import { existsSync } from "node:fs";
import { join } from "node:path";
import { apps, projects, readJsonFile, root } from "./projects.js";

describe("projects", () => {
  it("finds the packages with their rows, the lowest first", () => {
    const packages = projects("packages");
    expect(packages[0]).toMatchObject({ name: "array", kind: "packages", folder: "packages/array", row: 0 });
    const rows = packages.map(({ row }) => row ?? NaN);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  });

  it("takes several kinds, one after the other", () => {
    expect(projects("apps", "tools")).toEqual([...projects("apps"), ...projects("tools")]);
  });

  it("leaves the row open where there is none", () => {
    expect(projects("tools").find(({ name }) => name === "workspace")?.row).toBeUndefined();
  });
});

describe("apps", () => {
  it("are what npm start runs, so apps/kit is none", () => {
    const names = apps().map(({ name }) => name);
    expect(names).toContain("lunch");
    expect(names).not.toContain("app-kit");
  });
});

describe("root", () => {
  it("is where the workspace's package.json lies", () => {
    expect(existsSync(join(root, "package-lock.json"))).toBe(true);
  });
});

describe("readJsonFile", () => {
  it("reads from the root", () => {
    expect(readJsonFile<{ name: string }>("package.json").name).toBe("seqloom");
  });
});
