import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "./examples.js";
import { projects, root } from "./projects.js";
import { runExamples, temporaryFolder } from "./runExamples.js";

const [array] = projects("packages");

function run(codes: readonly string[]): string[][] {
  const file = "packages/array/src/index.ts";
  return runExamples(codes.map((code): Example => ({ project: array!, file, subject: "planted", code })));
}

describe("runExamples", () => {
  it("finds nothing wrong with examples that keep their promises", () => {
    const kept = [
      "const two = 1 + 1;\ntwo; // → 2",
      "await Promise.resolve(1); // → 1",
      "const text: string = describeValue([1]);\ntext; // → '[1]'",
      'readOptions("f", {}, { x: 1 }); // throws f: options must be made of , got "x".',
      "import { basename } from \"node:path\";\nbasename('a/b'); // → 'b'",
      "const describeValue = 1; // a name of the package, taken for its own\ndescribeValue; // → 1",
    ];
    expect(run(kept)).toEqual(kept.map(() => []));
  });

  it("says what is wrong with those that do not", () => {
    const broken = {
      "1 + 1; // → 3": "1 + 1;\n    promises → 3\n    but it is → 2",
      "1 + 1; // throws no": "1 + 1;\n    promises throws no\n    but it is → 2",
      'throw new Error("yes"); // throws no':
        'throw new Error("yes");\n    promises throws no\n    but it is throws yes',
      "Promise.resolve(1); // → 1": "Promise.resolve(1);\n    promises → 1\n    but it is → Promise { 1 }",
      "noSuchName; // → 1": "it throws noSuchName is not defined (at noSuchName;)",
      "const x = 1; // → 1": "only an expression has a value to compare: const x = 1;",
    };
    expect(run(Object.keys(broken))).toEqual(Object.values(broken).map((problem) => [problem]));
  });

  it("leaves nothing behind", () => {
    run(["1; // → 1"]);
    const folder = join(root, array!.folder, ".examples");
    expect(readdirSync(folder).filter((name) => existsSync(join(folder, name, "example0.ts")))).toEqual([]);
  });
});

describe("temporaryFolder", () => {
  it("is another one each time", () => {
    const folders = [temporaryFolder("tools/workspace"), temporaryFolder("tools/workspace")];
    expect(new Set(folders).size).toBe(2);
  });
});
