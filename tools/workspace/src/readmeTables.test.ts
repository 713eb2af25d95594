import { runNode } from "./command.js";
import { apps, type Project, projects, root } from "./projects.js";
import { appsTable, fillMarkers, markdownTable, packagesTable, usedByLine } from "./readmeTables.js";

const planted: Project = {
  name: "one",
  kind: "packages",
  folder: "packages/one",
  row: 3,
  manifest: { name: "@seqloom/one", version: "0.1.0", description: "Adds a | b." },
};
const translated: Project = {
  ...planted,
  manifest: { ...planted.manifest, seqloom: { descriptionZhTw: "加一。" } },
};

describe("packagesTable", () => {
  it("links each package and says what its package.json says", () => {
    expect(packagesTable([planted], "en").split("\n")).toEqual([
      "| package | row | what it is for |",
      "| --- | --- | --- |",
      "| [`@seqloom/one`] | 3 | Adds a \\| b. |",
      "",
      "[`@seqloom/one`]: packages/one",
    ]);
  });

  it("speaks Chinese where the package does, else English", () => {
    expect(packagesTable([translated], "zh-TW")).toContain("| 3 | 加一。 |");
    expect(packagesTable([planted], "zh-TW")).toContain("| 3 | Adds a \\| b. |");
    expect(packagesTable([translated], "en")).toContain("Adds");
  });

  it("has every package", () => {
    const lines = packagesTable(projects("packages"), "en").split("\n");
    expect(lines).toHaveLength(2 + projects("packages").length + 1 + projects("packages").length);
  });
});

describe("appsTable", () => {
  it("links each app and tells its needs, in the order of the course", () => {
    const order = [...appsTable(apps(), "en").matchAll(/^\| \[`([\w-]+)`\]/gm)].map(([, name]) => name);
    expect(order.slice(0, 3)).toEqual(["lunch", "stock-price", "text-basics"]);
    const places = apps().map(({ manifest }) => manifest.seqloom?.course?.place);
    expect(places).toEqual(places.map((_, index) => index + 1)); // each app has its own place
    expect(appsTable(apps(), "en")).toContain("| [`lunch`] | RNN | < 1 | shipped | a SimpleRNN learns");
    expect(appsTable(apps(), "en")).toContain("\n[`lunch`]: apps/lunch");
    expect(appsTable(apps(), "zh-TW")).toContain("投影片");
  });
});

describe("usedByLine", () => {
  const app = (name: string, ...packages: string[]): Project => ({
    name,
    kind: "apps",
    folder: `apps/${name}`,
    row: 5,
    manifest: { name, version: "0", dependencies: Object.fromEntries(packages.map((each) => [each, "*"])) },
  });

  it("links the apps that depend on the package", () => {
    const { name } = planted.manifest;
    const apps = [app("lunch", name, "x"), app("other", "x"), app("alphabet", name)];
    const line = "Apps that use it: [lunch](../../apps/lunch), [alphabet](../../apps/alphabet).";
    expect(usedByLine(planted, apps)).toBe(line);
    expect(usedByLine(planted, [app("other", "x")])).toBe("No app uses it directly.");
  });
});

describe("fillMarkers", () => {
  const fill = (name: string) => ({ apps: "APPS", "options:f": "OPTIONS" })[name];

  it("replaces what stands between the markers, and nothing else", () => {
    const page =
      "a\n<!-- apps -->\nold\n<!-- /apps -->\nb\n<!-- options:f -->\n<!-- /options -->\n<!-- a remark -->\nc";
    const filled = fillMarkers(page, fill);
    expect(filled).toBe(
      "a\n<!-- apps -->\n\nAPPS\n\n<!-- /apps -->\nb\n" +
        "<!-- options:f -->\n\nOPTIONS\n\n<!-- /options -->\n<!-- a remark -->\nc",
    );
    expect(fillMarkers(filled, fill)).toBe(filled);
  });

  it("knows markers with a part of a table and with names of shared tables", () => {
    const page = "<!-- allowed:A.b -->\n<!-- /allowed -->\n<!-- options:A without B, C -->\nold\n<!-- /options -->\n";
    const filled = fillMarkers(page, (name) => `TABLE of ${name}`);
    expect(filled.match(/TABLE.*/g)).toEqual(["TABLE of allowed:A.b", "TABLE of options:A without B, C"]);
  });

  it("asks for the closing marker", () => {
    for (const page of ["<!-- apps -->\nrest of the page", "<!-- apps -->\n<!-- /options -->"]) {
      expect(() => fillMarkers(page, fill)).toThrow("the marker <!-- apps --> is not closed.");
    }
  });
});

describe("markdownTable", () => {
  it("has a line for the headings and for each row, with | escaped", () => {
    expect(markdownTable(["a", "b"], [["1|2", "3"]])).toBe("| a | b |\n| --- | --- |\n| 1\\|2 | 3 |");
  });
});

describe("the READMEs", () => {
  it("have the tables that npm run readme writes", () => {
    const writer = ["--import", "tsx", "--conditions=@seqloom/source", "tools/workspace/src/writeReadmeTables.ts"];
    const { status, stderr } = runNode([...writer, "--check"], { cwd: root, mayFail: true });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
