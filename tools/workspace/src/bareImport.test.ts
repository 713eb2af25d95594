import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { bareImport } from "./bareImport.js";
import { projects, root } from "./projects.js";

const packages = projects("packages").filter(({ row }) => row === 0 || row === 1);

/** Exports of @seqloom/text that are tried. */
interface Text {
  readonly Tokenizer: new () => {
    fitOnTexts(texts: string[]): { textsToSequences(texts: string[]): number[][] };
  };
  readonly TextVectorization: new () => { adapt(texts: string[]): { call(texts: string[]): { data: Int32Array } } };
}

describe("bareImport", () => {
  describe.each(packages.map((project) => [project.name, project] as const))("of %s", (_name, project) => {
    it.each(["node", "default"] as const)("needs no global, with the files for %s", async (platform) => {
      const { exported, loaded } = await bareImport(project, platform);
      expect(Object.keys(exported)).not.toEqual([]);
      if (platform === "default") expect(loaded.filter((name) => name.startsWith("node:"))).toEqual([]);
    });
  });

  it("loads nothing that asks the system for something when it is imported", async () => {
    const datasets = packages.find(({ name }) => name === "datasets")!;
    // env-paths calls os.homedir() and os.tmpdir() at once, for which Deno asks its user.
    expect((await bareImport(datasets, "node")).loaded).not.toContain("env-paths");
  });

  it("leaves text's Tokenizer and TextVectorization at work", async () => {
    const text = packages.find(({ name }) => name === "text")!;
    const { Tokenizer, TextVectorization } = (await bareImport(text, "default")).exported as Text;
    const texts = ["The cat sat.", "The 貓"];
    expect(JSON.stringify(new Tokenizer().fitOnTexts(texts).textsToSequences(texts))).toBe("[[1,2,3],[1,4]]");
    const indexes = new TextVectorization().adapt(texts).call(texts);
    expect(Array.from(indexes.data)).toEqual([2, 5, 4, 2, 3, 0]);
  });

  it("finds a global that is used at once, and lets one pass that a function uses", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bare-import-"));
    mkdirSync(join(folder, "src"));
    const project = { folder: relative(root, folder) };
    const write = (code: string) => writeFileSync(join(folder, "src/index.ts"), code);
    for (const name of ["TextDecoder", "URL", "process", "performance", "crypto", "structuredClone", "WebAssembly"]) {
      write(`import type { Some } from "none";\nexport const used: Some = ${name};`);
      await expect(bareImport(project, "node")).rejects.toThrow(`${name} is not defined`);
    }
    write('import { sep } from "node:path";\nexport const used = () => process.argv;\nexport { sep };');
    const { exported, loaded } = await bareImport(project, "node");
    expect([Object.keys(exported), loaded]).toEqual([["sep", "used"], ["node:path"]]);
    rmSync(folder, { recursive: true });
  });
});
