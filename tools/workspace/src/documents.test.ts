import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import {
  brokenLinks,
  brokenPaths,
  headingName,
  type KnownCommands,
  longTableLines,
  unknownCommands,
} from "./documents.js";
import { apps, projects, readJsonFile, root } from "./projects.js";
import { repositoryFiles } from "./repositoryFiles.js";

describe("brokenLinks", () => {
  it("finds links to files that are not there, from the folder of the page", () => {
    const page = "[a](../LICENSE) [b](README.md) [c](https://example.org/none) ![d](none.png)";
    expect(brokenLinks("packages/README.md", page)).toEqual(["README.md", "none.png"]);
  });

  it("finds links to headings that are not there, in any language", () => {
    const page = "# Two `words`, here\n\n## 套件\n\n[a](#two-words-here) [b](#套件) [c](#none)";
    expect(brokenLinks("README.md", page)).toEqual(["#none"]);
  });

  it("reads no links in code", () => {
    expect(brokenLinks("README.md", "```ts\nf[0](none)\n```\n`[a](none)`")).toEqual([]);
  });
});

describe("brokenPaths", () => {
  it("finds paths in code that are not there", () => {
    const page = "`packages/array`, `apps/none/src/main.ts`, `tools/*`, `apps/<name>`, `tools/x y`, `src/main.ts`";
    expect(brokenPaths("README.md", page)).toEqual(["apps/none/src/main.ts"]);
  });
});

describe("unknownCommands", () => {
  const known: KnownCommands = {
    scripts: new Set(["start", "test", "lint"]),
    apps: new Set(["lunch"]),
    targets: new Map([["lunch", new Set(["start"])]]),
  };

  it("lets commands pass that are there", () => {
    const page = [
      "`npm start`, `npm test`, `npm run lint`, `npm start -- lunch --epochs 2`, `npm start -- --help`",
      "`npm start -- <app>`, `npx nx start lunch`, `npx nx graph`, `npx nx affected -t start`, `npm install x`",
      "`npx nx run lunch:start --quick`",
    ];
    expect(unknownCommands(page.join("\n"), known)).toEqual([]);
  });

  it("finds those that are not", () => {
    const page =
      "npm run lnt, npm start -- lunsh, npx nx start lnch, npx nx strt lunch, npx nx run-many -t strt, npx nx run lunch:strt";
    expect(unknownCommands(page, known)).toEqual([
      "npm run lnt",
      "npm start -- lunsh",
      "npx nx start lnch",
      "npx nx strt lunch",
      "npx nx run-many -t strt",
      "npx nx run lunch:strt",
    ]);
  });
});

describe("headingName", () => {
  it("is the name under which GitHub reaches a heading", () => {
    expect(["## How a layer is called", "### `npm start`, at once", "# 層級"].map(headingName)).toEqual([
      "how-a-layer-is-called",
      "npm-start-at-once",
      "層級",
    ]);
  });
});

describe("longTableLines", () => {
  it("finds lines of tables above 160 characters, and no others", () => {
    const row = (length: number) => `| ${"a".repeat(length - 4)} |`;
    const page = [row(160), row(161), "b".repeat(200), "```text", row(170), "```", row(162)].join("\n");
    expect(longTableLines(page)).toEqual([row(161), row(162)]);
  });
});

describe.each(repositoryFiles().filter((file) => /\.md$/.test(file) && basename(file) !== "CHANGELOG.md"))(
  "the page %s",
  (file) => {
    const markdown = readFileSync(join(root, file), "utf8");

    it("has no link and no path that leads nowhere", () => {
      expect([...brokenLinks(file, markdown), ...brokenPaths(file, markdown)]).toEqual([]);
    });

    it("has no line of a table above 160 characters", () => {
      expect(longTableLines(markdown)).toEqual([]);
    });

    it("names only commands that there are", () => {
      const { scripts } = readJsonFile<{ scripts: Record<string, string> }>("package.json");
      const all = projects("packages", "apps", "tools");
      const known: KnownCommands = {
        scripts: new Set(Object.keys(scripts)),
        apps: new Set(apps().map(({ name }) => name)),
        targets: new Map(all.map(({ name, manifest }) => [name, new Set(Object.keys(manifest.scripts ?? {}))])),
      };
      expect(unknownCommands(markdown, known)).toEqual([]);
    });
  },
);

describe.each(apps().map(({ name }) => name))("the READMEs of %s", (name) => {
  const page = (file: string) => readFileSync(join(root, "apps", name, file), "utf8");
  const options = (markdown: string) =>
    [...markdown.matchAll(/^\| `(--[a-z-]+)`/gm)].map(([, option]) => option!).sort();

  it("are in English and in Chinese, each with a link to the other", () => {
    expect(page("README.md")).toContain("[繁體中文](README.zh-TW.md)");
    expect(page("README.zh-TW.md")).toContain("[English](README.md)");
  });

  it("list the same options", () => {
    expect(options(page("README.zh-TW.md"))).toEqual(options(page("README.md")));
    expect(options(page("README.md"))).toContain("--lang");
  });
});
