import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projects, root } from "./projects.js";
import { findReadmeExample, readmeExampleOf, readmePrograms, runFromSources } from "./readmeExample.js";

describe("findReadmeExample", () => {
  const example = "```ts\nconsole.log(1);\n```\n\nprints\n\n```text\n1\n```\n";

  it("takes the first ts block and the text block behind it", () => {
    const markdown = `# a\n\n\`\`\`text\nnot this\n\`\`\`\n\n${example}\n\`\`\`ts\nnot this\n\`\`\`\n`;
    expect(findReadmeExample(markdown)).toEqual({ code: "console.log(1);\n", output: "1\n" });
  });

  it("asks for both blocks", () => {
    expect(() => findReadmeExample("```ts\n1;\n```\n")).toThrow("needs a ```ts block");
    expect(() => findReadmeExample("# a")).toThrow("needs a ```ts block");
  });
});

describe("readmePrograms", () => {
  it("takes every ts block, and begins one that continues with the one before", () => {
    const markdown = [
      "```ts\nconst a = 1;\n```\n\n```js\nno;\n```\n",
      "```ts continues\na;\n```\n\n```text\n1\n```\n",
      "```ts no-run\nawait b();\n```\n\n```tsx\nno;\n```\n",
    ];
    expect(readmePrograms(markdown.join("\n"))).toEqual(["const a = 1;\n", "const a = 1;\na;\n", "await b();\n"]);
  });

  it("has none in a page without code", () => {
    expect(readmePrograms("# a\n")).toEqual([]);
  });
});

describe("runFromSources", () => {
  it("returns what the code prints", () => {
    const code = 'import { describeValue } from "@seqloom/array";\nconsole.log(describeValue([1]) as string);\n';
    expect(runFromSources("packages/array", { code, output: "" })).toBe("[1]\n");
  });

  it("says what went wrong", () => {
    expect(() => runFromSources("packages/array", { code: 'throw new Error("no")', output: "" })).toThrow("Error: no");
  });
});

describe("readmeExampleOf", () => {
  for (const project of projects("packages")) {
    it(`${project.name}: the README's example prints what stands below it`, () => {
      const example = readmeExampleOf(project);
      expect(runFromSources(project.folder, example)).toBe(example.output);
    });
  }
});

describe.each(["README.md", "README.zh-TW.md"])("the example of %s", (file) => {
  it("prints what stands below it", () => {
    const example = findReadmeExample(readFileSync(join(root, file), "utf8"));
    expect(runFromSources(".", example)).toBe(example.output);
  });
});
