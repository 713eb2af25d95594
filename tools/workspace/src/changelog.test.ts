import { join } from "node:path";
import { changelog } from "./changelog.js";
import { runNode } from "./command.js";
import { readJsonFile, root } from "./projects.js";

describe("changelog", () => {
  const changeset = { summary: "Adds `one`.  \nIn two lines.\n\nAnd a paragraph.\n", commit: "0123456789abcdef" };

  it("writes a change in its own words, indented, without its commit", async () => {
    expect(await changelog.getReleaseLine(changeset)).toBe("- Adds `one`.\n  In two lines.\n\n  And a paragraph.");
  });

  it("writes one line for all packages that are needed in a new version", async () => {
    const updated = [
      { name: "@seqloom/array", newVersion: "0.2.0" },
      { name: "@seqloom/kernels", newVersion: "0.2.0" },
    ];
    expect(await changelog.getDependencyReleaseLine([changeset, changeset], updated)).toBe(
      "- Needs @seqloom/array 0.2.0, @seqloom/kernels 0.2.0.",
    );
    expect(await changelog.getDependencyReleaseLine([changeset], [])).toBe("");
  });

  it("is what changesets is configured with, which loads it by require()", () => {
    const { changelog: path } = readJsonFile<{ changelog: string }>(".changeset/config.json");
    const print = `console.log(Object.keys(require(${JSON.stringify(join(root, ".changeset", path))})).join())`;
    const { stdout } = runNode(["--eval", print], { cwd: root });
    expect(stdout).toBe("getReleaseLine,getDependencyReleaseLine\n");
  });
});
