import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserMark, buildForBrowsers } from "./buildForBrowsers.js";

describe("buildForBrowsers", () => {
  let folder: string;
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "seqloom-browser-"));
    mkdirSync(join(folder, "dist/room"), { recursive: true });
    const where = { node: "./dist/where.node.js", default: "./dist/where.browser.js" };
    write("package.json", JSON.stringify({ name: "one", type: "module", imports: { "#where": where } }));
    write("dist/where.node.js", 'export const where = "Node";\n');
    write("dist/where.browser.js", 'export const where = "a page";\n');
    write("dist/large.js", 'export const large = "large";\n');
    write("dist/where.js", 'export * from "#where";\n');
    write("dist/format.js", 'import { where } from "./where.js";\nexport const format = () => `read in ${where}`;\n');
    write("dist/room/inner.js", 'export const inner = () => import("../large.js?inner");\n');
    write(
      "dist/index.js",
      'import { where } from "#where";\nimport { other } from "another-package";\n' +
        'export { inner } from "./room/inner.js";\n' +
        'export const words = () => [where, other, import("./large.js"), import("./format.js")];\n',
    );
    await buildForBrowsers(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("makes one file, as browsers have it, with other packages and what is loaded on demand outside", () => {
    const text = readFileSync(join(folder, "dist/browser.js"), "utf8");
    expect(text).toContain('"a page"');
    expect(text).not.toContain('"Node"');
    expect(text).toContain('from "another-package"');
    expect(text).toContain('import("./large.js")');
    expect(text).toContain('import("./large.js?inner")'); // from a room, by the path from dist/
    expect(text).not.toContain("#where");
    expect(text).toContain("`read in ${where}`"); // code that imports other code becomes part of the file
  });

  it("marks it by the files that it was made of", () => {
    const before = browserMark(folder);
    expect(readFileSync(join(folder, "dist/browser.js"), "utf8").split("\n")[0]).toBe(before);
    write("dist/large.js", 'export const large = "larger";\n');
    expect(browserMark(folder)).not.toBe(before);
  });
});
