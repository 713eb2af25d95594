import { projects, readJsonFile } from "./projects.js";
import { type ManifestJson, publishedManifest } from "./publishedManifest.js";

const root = { author: "the authors", license: "MIT", engines: { node: ">=20" }, keywords: ["rnn"] };
const manifest = {
  name: "@seqloom/one",
  version: "1.2.3",
  type: "module",
  files: ["wasm", "!src/big", "dist", "src"],
  scripts: { build: "tsc", prepack: "echo old", test: "jest" },
  keywords: ["one", "rnn"],
  description: "One.",
};

describe("publishedManifest", () => {
  const made = publishedManifest(manifest, root, "packages/one");

  it("takes what the root says, and puts the root's keywords first", () => {
    expect(made).toMatchObject({ author: "the authors", license: "MIT", engines: { node: ">=20" } });
    expect(made.keywords).toEqual(["rnn", "one"]);
  });

  it("leaves out what the root does not know", () => {
    expect(Object.keys(made)).toEqual(expect.not.arrayContaining(["repository", "homepage", "bugs"]));
  });

  it("names the folder in the repository, once the root has one", () => {
    const known = { ...root, repository: { type: "git", url: "git+https://example.org/a.git" }, bugs: "https://b" };
    expect(publishedManifest(manifest, known, "packages/one")).toMatchObject({
      repository: { type: "git", url: "git+https://example.org/a.git", directory: "packages/one" },
      bugs: "https://b",
    });
    expect(publishedManifest(manifest, { ...root, repository: "https://a" }, "packages/one").repository).toEqual({
      type: "git",
      url: "https://a",
      directory: "packages/one",
    });
  });

  it("packs the changelog, checks before it packs, and keeps the package's own files", () => {
    expect(made.files).toEqual([
      "wasm",
      ...["CHANGELOG.md", "dist", "src", "!**/*.test.*", "!**/fixtures", "!**/testing", "!**/*.tsbuildinfo"],
      "!src/big",
    ]);
    expect(made.scripts).toEqual({
      build: "tsc",
      prepack: "node ../../tools/workspace/bin/prepack.mjs",
      test: "jest",
    });
  });

  it("changes nothing in what it made", () => {
    expect(JSON.stringify(publishedManifest(made, root, "packages/one"))).toBe(JSON.stringify(made));
  });
});

describe("the package.json of the root", () => {
  it("names the author as LICENSE does, and no address that nobody knows", () => {
    const { author, repository, homepage, bugs } = readJsonFile<ManifestJson>("package.json");
    expect(author).toBe("the Seqloom authors");
    for (const address of [repository, homepage, bugs])
      expect(JSON.stringify(address ?? "")).not.toMatch(/example|TODO/);
  });
});

describe.each(projects("packages"))("the package.json of $name", ({ folder }) => {
  const published = readJsonFile<ManifestJson>(`${folder}/package.json`);

  it("has what every package has, as npm run manifests writes it", () => {
    const expected = publishedManifest(published, readJsonFile<ManifestJson>("package.json"), folder);
    expect(JSON.stringify(published, null, 2)).toBe(JSON.stringify(expected, null, 2));
  });

  it("has keywords of its own, in lower case", () => {
    const { keywords } = published as { keywords: string[] };
    const { keywords: shared } = readJsonFile<{ keywords: string[] }>("package.json");
    expect(keywords.length).toBeGreaterThan(shared.length);
    for (const keyword of keywords) expect(keyword).toMatch(/^[a-z0-9.-]+( [a-z0-9.-]+)*$/);
  });
});
