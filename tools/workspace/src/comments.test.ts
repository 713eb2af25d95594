import { readFileSync } from "node:fs";
import { join } from "node:path";
import { questionComments } from "./comments.js";
import { projects, root } from "./projects.js";
import { sourceFiles } from "./sourceFiles.js";

describe("questionComments", () => {
  it("finds comments that begin with What or How, in one line or several", () => {
    const mark = "/".repeat(2); // written out it would be found here
    const source = `/** What it takes. */\nf(); ${mark} How it is made.\n/**\n * What it gives.\n */`;
    expect(questionComments(source)).toEqual(["What it takes. */", "How it is made.", "What it gives."]);
  });

  it("takes those that begin with their noun", () => {
    const source = '/** Options of a layer: what it takes. */\n// Whatever comes first.\nconst text = "// What?";';
    expect(questionComments(source)).toEqual([]);
  });
});

describe("comments", () => {
  const files = projects("packages", "apps", "tools").flatMap(({ folder }) => sourceFiles(folder));

  it("begin with their noun", () => {
    const found = files.flatMap((file) =>
      questionComments(readFileSync(join(root, file), "utf8")).map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
