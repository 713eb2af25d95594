import { join } from "node:path";
import ts from "typescript";
import { allOptionTexts, optionTexts, packagesProgram } from "./optionTexts.js";
import { root } from "./projects.js";

const FILE = "planted/src/windows.ts";

const BASE = `
  type OptionTable<Options> = { readonly [Name in keyof Options]-?: unknown };
  interface Shared {
    /** Seed of the draws. */
    seed?: number;
  }
`;

/** A program of one file in memory. */
function programOf(text: string): ts.Program {
  const path = join(root, FILE);
  const host = ts.createCompilerHost({});
  const planted = ts.createSourceFile(path, BASE + text, ts.ScriptTarget.ES2022, true);
  return ts.createProgram([path], { noLib: true }, { ...host, getSourceFile: () => planted, fileExists: () => true });
}

describe("optionTexts", () => {
  const source = `
    interface WindowsOptions extends Shared {
      /** Steps in a window,
       *  all of them. */
      length: number;
    }
    const TABLE = { length: 1, seed: 2 } satisfies OptionTable<WindowsOptions>;
    export class Windows { static readonly options = TABLE; }
    export class More extends Windows {}
  `;

  it("are the JSDoc of the interface that the table satisfies, inherited options included", () => {
    expect(Object.fromEntries(optionTexts(programOf(source), FILE, "TABLE"))).toEqual({
      length: "Steps in a window, all of them.",
      seed: "Seed of the draws.",
    });
  });

  it.each(["Windows.options", "More.options"])("are found through %s", (expression) => {
    const texts = optionTexts(programOf(source), FILE, expression);
    expect(texts).toEqual(optionTexts(programOf(source), FILE, "TABLE"));
  });

  it("change with the interface", () => {
    const texts = optionTexts(programOf(source.replace("Steps in", "Rows of")), FILE, "TABLE");
    expect(texts.get("length")).toBe("Rows of a window, all of them.");
  });

  it("name the file and the option that has none", () => {
    const without = programOf(`${source} interface Bare { stride: number }
      const BARE = { stride: 1 } satisfies OptionTable<Bare>;`);
    expect(() => optionTexts(without, FILE, "BARE")).toThrow(`${FILE}: the option stride has no JSDoc.`);
    expect(() => allOptionTexts(without)).toThrow(`${FILE}: the option stride has no JSDoc.`);
  });

  it("ask for an interface", () => {
    const program = programOf("const TABLE = { length: 1 };");
    expect(() => optionTexts(program, FILE, "TABLE")).toThrow(`${FILE}: TABLE has no "satisfies OptionTable<…>".`);
    expect(() => optionTexts(program, FILE, "NOTHING")).toThrow(`${FILE}: NOTHING has no`);
    expect(() => optionTexts(program, "planted/src/other.ts", "TABLE")).toThrow("is not part of the program.");
  });
});

describe("allOptionTexts", () => {
  it("finds a text for every option of every table in the packages", () => {
    const tables = allOptionTexts(packagesProgram());
    expect(tables.length).toBeGreaterThan(100);
    for (const texts of tables) expect([...texts.values()]).not.toContain("");
  });
});
