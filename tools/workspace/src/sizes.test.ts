import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Project, projects, readJsonFile, root } from "./projects.js";
import { bundle, eagerFiles, forbiddenModules } from "./sizes.js";

const CEILINGS = "tools/workspace/src/sizes.json";
const ceilings = readJsonFile<Record<string, number>>(CEILINGS);
const packages = projects("packages");

// Raising a ceiling is a decision, made by hand in a commit that says why.
describe("sizes", () => {
  for (const project of packages) {
    it(`${project.name} stays below its ceiling, without what its row must not hold`, async () => {
      const { sizeBytes, foreign } = await bundle(project);
      expect(tooLarge(project.name, sizeBytes)).toBeUndefined();
      expect(forbiddenModules(project.row, foreign)).toEqual([]);
    });
  }

  it("keras-files alone stays below 25 KB: a page that opens a model should not wait for its reader", async () => {
    const { sizeBytes } = await bundle(
      packages.find(({ name }) => name === "keras-files")!,
      true,
    );
    expect(sizeBytes).toBeLessThan(25 * 1024);
    expect(sizeBytes).toBeGreaterThan(10_000);
  });

  it("keras-files loads what reads and writes HDF5 with the first such file", async () => {
    const files = await eagerFiles(packages.find(({ name }) => name === "keras-files")!);
    expect(files).toContain("src/door/loadModel.ts");
    expect(files.filter((file) => file.startsWith("src/hdf5/"))).toEqual([]);
  });

  it("have a ceiling for every package, and for nothing else", () => {
    expect(Object.keys(ceilings).sort()).toEqual(packages.map(({ name }) => name).sort());
  });

  function tooLarge(name: string, sizeBytes: number): string | undefined {
    const ceiling = ceilings[name] ?? 0;
    return sizeBytes <= ceiling ? undefined : `${name} is ${sizeBytes} bytes, its ceiling in ${CEILINGS} ${ceiling}.`;
  }
});

describe("bundle", () => {
  const [array] = packages;
  let folder: string;

  beforeAll(() => {
    mkdirSync(join(root, "tools/workspace/.examples"), { recursive: true });
    folder = mkdtempSync(join(root, "tools/workspace/.examples/size-"));
    mkdirSync(join(folder, "src"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function bundleOf(source: string) {
    writeFileSync(join(folder, "src/index.ts"), source);
    const planted: Project = { ...array!, folder: relative(root, folder) };
    return bundle(planted);
  }

  it("measures what it holds: the packages of this repository too", async () => {
    const one = await bundleOf("export const one = 1;");
    const array = await bundleOf('export * from "@seqloom/array";');
    expect(one.sizeBytes).toBeLessThan(100);
    expect(array.sizeBytes).toBeGreaterThan(1000);
  });

  it("names what comes from outside", async () => {
    const { foreign } = await bundleOf('export * from "node:fs";\nexport * as tf from "@tensorflow/tfjs-core";');
    expect(foreign).toEqual(["@tensorflow/tfjs-core", "node:fs"]);
  });

  it("names an npm package that went into it", async () => {
    expect((await bundleOf('export { default } from "fast-check";')).foreign).toContain("fast-check");
  });
});

describe("forbiddenModules", () => {
  it("lets TensorFlow.js in from row 2 on, and Node nowhere", () => {
    const foreign = ["@tensorflow/tfjs-core", "csv-parse", "fs", "node:path"];
    expect(forbiddenModules(1, foreign)).toEqual(["@tensorflow/tfjs-core", "fs", "node:path"]);
    expect(forbiddenModules(2, foreign)).toEqual(["fs", "node:path"]);
  });
});
