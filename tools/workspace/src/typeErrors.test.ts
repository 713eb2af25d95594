import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { typeErrors } from "./typeErrors.js";

describe("typeErrors", () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "seqloom-types-"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const first = {
    name: "first.ts",
    text: "const numbers: number[] = [1];\nexport const text = numbers[0].toFixed(1);\n",
  };
  const options = { module: "nodenext", lib: ["es2023"], types: [] };

  it("names the line of each error", () => {
    const files = [first, { name: "wrong.ts", text: "export const one: string = 1;\n" }];
    expect(typeErrors(folder, "wrong", options, files)).toEqual([
      "wrong.ts(1,14): error TS2322: Type 'number' is not assignable to type 'string'.",
    ]);
  });

  it("checks as strictly as it is told", () => {
    expect(typeErrors(folder, "strict", options, [first])).toEqual([]);
    expect(typeErrors(folder, "strictest", { ...options, noUncheckedIndexedAccess: true }, [first])).toEqual([
      "first.ts(2,21): error TS2532: Object is possibly 'undefined'.",
    ]);
  });
});
