import { firstFiles } from "./newPackageSources.js";
import { findReadmeExample } from "./readmeExample.js";

describe("firstFiles", () => {
  const wish = { name: "two", description: "Two.", descriptionZhTw: "二。", keywords: ["two"] };

  it.each([0, 1, 2, 3, 4])("gives a package of row %i a function with its test, and a README that shows it", (row) => {
    const files = new Map(firstFiles({ ...wish, row }));
    expect([...files.keys()]).toEqual([
      "jest.config.js",
      "src/index.ts",
      "src/column.ts",
      "src/column.test.ts",
      "README.md",
    ]);
    expect(files.get("src/column.ts")!.includes('from "@seqloom/array"')).toBe(row > 0);
    const { code, output } = findReadmeExample(files.get("README.md")!);
    expect(code).toContain('import { column } from "@seqloom/two";');
    expect(output).toMatch(/^[[{].*[\]}]\n$/);
  });
});
