import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projects, root } from "@seqloom/workspace";
import { importMap, PROGRAM } from "./sites.js";

describe("sites", () => {
  // In a process of its own: bundlers do not take the objects of jest's sandbox for theirs.
  it.each(["webpack", "rspack"])("tells what %s warns of, a module that is missing", (name) => {
    const folder = mkdtempSync(join(tmpdir(), "seqloom-site-"));
    writeFileSync(
      join(folder, PROGRAM),
      "export async function trainSmall() { try { await import('nowhere') } catch {} }",
    );
    const script = `
      import { sites } from "./sites.ts";
      const site = sites.find(({ name }) => name === "${name}");
      console.log(JSON.stringify(await site.build(process.argv[1], "sites/a")));`;
    const flags = ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "-e", script, folder];
    const printed = execFileSync(process.execPath, flags, { cwd: import.meta.dirname, encoding: "utf8" });
    const missing = (JSON.parse(printed) as string[]).filter((text) => !text.includes("@seqloom/"));
    expect(missing).toEqual([expect.stringContaining("Can't resolve 'nowhere'")]);
    expect(readFileSync(join(folder, "sites/a/index.html"), "utf8")).toContain("main.js");
    rmSync(folder, { recursive: true });
  });
});

describe("importMap", () => {
  it("has in the README of backend all that its packages depend on", () => {
    const text = importMap(readFileSync(join(root, "packages/backend/README.md"), "utf8")).replace(/<[^>]*>/g, "");
    const { imports } = JSON.parse(text) as { imports: Record<string, string> };
    const ours = Object.keys(imports).filter((name) => name.startsWith("@seqloom/"));
    const needed = projects("packages")
      .filter(({ manifest }) => ours.includes(manifest.name))
      .flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {}))
      .filter((name) => name !== "@exodus/bytes"); // in Node alone: a browser has text decoders
    expect(Object.keys(imports)).toEqual(expect.arrayContaining(["@seqloom/layers", "fflate", ...needed]));
    for (const name of ours) expect(imports[name]).toBe(`/node_modules/${name}/dist/browser.js`);
  });

  it("is taken out of a text, with its element", () => {
    const map = '<script type="importmap">\n{}\n</script>';
    expect(importMap(`before\n${map}\n<script type="module"></script>`)).toBe(map);
    expect(() => importMap("no map")).toThrow("there is no import map");
  });
});
