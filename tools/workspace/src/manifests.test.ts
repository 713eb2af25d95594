import { existsSync } from "node:fs";
import { join } from "node:path";
import { projects, readJsonFile, root } from "./projects.js";

const packages = projects("packages");

describe.each(packages)("the package.json of $name", ({ folder, manifest, row }) => {
  it("names the row", () => {
    expect(manifest.nx?.tags).toEqual([`row:${row}`]);
    expect(row).toBeGreaterThanOrEqual(0);
    expect(row).toBeLessThanOrEqual(4);
  });

  it("exports the sources to this repository, the build to everybody, and itself", () => {
    const conditions = manifest.exports?.["."] ?? {};
    expect(Object.entries(conditions)).toEqual([
      ["@seqloom/source", "./src/index.ts"],
      ["types", "./dist/index.d.ts"],
      ["default", "./dist/index.js"],
    ]);
    expect(manifest.exports?.["./package.json"]).toBe("./package.json");
  });

  it("names its build for resolvers that do not read exports, and builds a file for pages without a bundler", () => {
    expect(manifest).toMatchObject({ main: "./dist/index.js", types: "./dist/index.d.ts" });
    expect(manifest.scripts?.build).toMatch(/ && node \.\.\/\.\.\/tools\/workspace\/bin\/browser-build\.mjs$/);
  });

  it("says what npm and bundlers ask for", () => {
    expect(manifest).toMatchObject({ license: "MIT", type: "module", engines: { node: ">=20.19.0" } });
    expect(manifest.sideEffects).toBeDefined();
    expect(manifest.private).toBeUndefined();
    expect(manifest.description).toMatch(/\.$/);
    expect(manifest.seqloom?.descriptionZhTw).toMatch(/。$/);
  });

  it.each(["README.md", "LICENSE"])("has %s beside it, which npm packs", (file) => {
    expect(existsSync(join(root, folder, file))).toBe(true);
  });

  it("asks for the version of its siblings that it is released with", () => {
    const siblings = Object.entries(manifest.dependencies ?? {}).filter(([name]) => name.startsWith("@seqloom/"));
    for (const [name, range] of siblings) expect([name, range]).toEqual([name, `^${manifest.version}`]);
  });
});

describe("the projects", () => {
  const all = projects("packages", "apps", "tools");

  it("share one version", () => {
    expect(new Set(packages.map(({ manifest }) => manifest.version)).size).toBe(1);
  });

  it("have names of their own in nx, those of packages and apps the names of their folders", () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { name, folder, row } of all) {
      if (row !== undefined) expect(folder.split("/")[1]).toBe(name);
    }
  });

  it("are all type-checked by npm run typecheck", () => {
    const { references } = readJsonFile<{ references: { path: string }[] }>("tsconfig.json");
    expect(references.map(({ path }) => path).sort()).toEqual(all.map(({ folder }) => folder).sort());
  });

  it("have a tag each, which the rule of the rows goes by", () => {
    for (const { name, manifest } of all) expect([name, manifest.nx?.tags?.length]).toEqual([name, 1]);
  });

  it("are private unless they are packages", () => {
    for (const { manifest } of projects("apps", "tools")) expect(manifest).toMatchObject({ private: true });
  });
});
