import { lockProblems, type LockedManifest, type LockFile } from "./lockFile.js";
import { projects, readJsonFile } from "./projects.js";

const manifests = new Map<string, LockedManifest>([
  ["", { name: "all", devDependencies: { jest: "^30.0.0" } }],
  ["packages/one", { name: "@all/one", version: "1.0.0", dependencies: { b: "1", a: "2" } }],
]);
const lock: LockFile = {
  packages: {
    "": { name: "all", devDependencies: { jest: "^30.0.0" } },
    "node_modules/jest": { version: "30.0.0" },
    "packages/one": { name: "@all/one", version: "1.0.0", dependencies: { a: "2", b: "1" } },
    "packages/one/node_modules/a": { version: "2.0.0" },
  },
};
const locked = (folder: string, fields: LockedManifest): LockFile => ({
  packages: { ...lock.packages, [folder]: { ...lock.packages[folder], ...fields } },
});

describe("lockProblems", () => {
  it("has none where every manifest is repeated, in any order", () => {
    expect(lockProblems(lock, manifests)).toEqual([]);
  });

  it("names a dependency that was added without npm install", () => {
    expect(lockProblems(locked("packages/one", { dependencies: { a: "2" } }), manifests)).toEqual([
      "package-lock.json has other dependencies of packages/one than its package.json",
    ]);
    expect(lockProblems(locked("", { devDependencies: {} }), manifests)).toEqual([
      "package-lock.json has other devDependencies of the root than its package.json",
    ]);
  });

  it("names a version or an optional peer that differs", () => {
    const changed = locked("packages/one", { version: "0.9.0", peerDependenciesMeta: { a: { optional: true } } });
    expect(lockProblems(changed, manifests)).toEqual([
      "package-lock.json has other version of packages/one than its package.json",
      "package-lock.json has other peerDependenciesMeta of packages/one than its package.json",
    ]);
  });

  it("names a project that came or went", () => {
    const more = new Map([...manifests, ["packages/two", { name: "@all/two" }]]);
    expect(lockProblems(lock, more)).toEqual(["package-lock.json does not have packages/two"]);
    expect(lockProblems(locked("apps/old", { name: "old" }), manifests)).toEqual([
      "package-lock.json has apps/old, which is not there",
    ]);
  });
});

describe("package-lock.json", () => {
  // npm 11 wrote this difference for tools/bench, whose dependency had been added by hand.
  it("is what npm install leaves as it is: it repeats every package.json", () => {
    const folders = ["", ...projects("packages", "apps", "tools").map(({ folder }) => folder)];
    const all = new Map(folders.map((folder) => [folder, readJsonFile<LockedManifest>(`./${folder}/package.json`)]));
    expect(lockProblems(readJsonFile<LockFile>("package-lock.json"), all)).toEqual([]);
  });
});
