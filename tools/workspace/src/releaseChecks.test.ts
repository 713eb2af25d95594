import { changelogProblems, manifestProblems, registryProblems, unpackedEntries } from "./releaseChecks.js";

describe("manifestProblems", () => {
  const manifest = {
    name: "@seqloom/two",
    version: "1.1.0",
    dependencies: { "@seqloom/one": "^1.1.0", fflate: "^0.8.3" },
    peerDependencies: { "@tensorflow/tfjs-core": "^4.22.0" },
  };

  it("has none where siblings are asked for in the version of the release", () => {
    expect(manifestProblems(manifest, "1.1.0")).toEqual([]);
  });

  it("names another version, of the package and of what it asks for", () => {
    expect(manifestProblems(manifest, "2.0.0")).toEqual([
      "its version is 1.1.0 instead of 2.0.0",
      "it asks for @seqloom/one ^1.1.0 instead of ^2.0.0",
    ]);
  });

  it.each(["^1.0.0", ">=1.1.0", "1.1.0", "~1.1.0"])("refuses the range %s", (range) => {
    const changed = { ...manifest, dependencies: { "@seqloom/one": range } };
    expect(manifestProblems(changed, "1.1.0")).toEqual([`it asks for @seqloom/one ${range} instead of ^1.1.0`]);
  });

  it("refuses ranges that mean something in the repository alone", () => {
    const changed = { ...manifest, dependencies: { a: "*", b: "workspace:^", c: "file:../c" } };
    expect(manifestProblems(changed, "1.1.0")).toEqual(
      ["a *", "b workspace:^", "c file:../c"].map((text) => `it asks for ${text}`),
    );
  });
});

describe("changelogProblems", () => {
  const changelog =
    "# @seqloom/one\n\n## 1.1.0\n### Minor Changes\n\n- Adds a.\n\n## 1.0.0\n### Major Changes\n\n- Is there.\n";

  it("has none where the changes stand in the part of their version", () => {
    expect(changelogProblems(changelog, "1.1.0", ["Adds a."])).toEqual([]);
    expect(changelogProblems(changelog, "1.0.0", ["Is there."])).toEqual([]);
  });

  it("names what is missing", () => {
    expect(changelogProblems(undefined, "1.1.0", [])).toEqual(["CHANGELOG.md is not packed"]);
    expect(changelogProblems(changelog, "1.2.0", ["Adds a."])).toEqual(["CHANGELOG.md has no part of 1.2.0"]);
    expect(changelogProblems(changelog, "1.1.0", ["Is there."])).toEqual(['CHANGELOG.md does not say "Is there."']);
  });

  it("refuses the hashes of commits, and takes words and numbers for none", () => {
    const hashed = changelog.replace("- Adds", "- 12b9760: deadbeef and 20260101: Adds");
    expect(changelogProblems(hashed, "1.1.0", [])).toEqual(["CHANGELOG.md names the commit 12b9760"]);
  });
});

describe("unpackedEntries", () => {
  const packed = ["dist/index.js", "LICENSE-APACHE", "CHANGELOG.md"].map((path) => ({ path, text: "" }));
  const manifest = { name: "@seqloom/one", version: "1.0.0" };

  it("names what files promises and the package lacks", () => {
    const files = ["dist", "LICENSE-*", "CHANGELOG.md", "!**/*.test.*"];
    expect(unpackedEntries({ ...manifest, files }, packed)).toEqual([]);
    expect(unpackedEntries({ ...manifest, files: ["dist", "wasm"] }, packed)).toEqual([
      'wasm, which its "files" name, is not packed',
    ]);
  });
});

describe("registryProblems", () => {
  const entry = { versions: { "0.2.0": {}, "0.3.0": {} }, "dist-tags": { latest: "0.3.0" } };

  it("has none where versions and tags are those that were published", () => {
    expect(registryProblems(entry, ["0.3.0", "0.2.0"], { latest: "0.3.0" })).toEqual([]);
  });

  it("names versions and tags that are not", () => {
    expect(registryProblems(entry, ["0.3.0"], { latest: "0.3.0", next: "0.4.0-next.0" })).toEqual([
      "the registry has 0.2.0, 0.3.0 instead of 0.3.0",
      "its tags are latest 0.3.0 instead of latest 0.3.0, next 0.4.0-next.0",
    ]);
  });
});
