import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./projects.js";
import { repositoryFiles } from "./repositoryFiles.js";
import { walksOf } from "./walks.js";

describe("walksOf", () => {
  it("reads the files at the beginning of numbered items", () => {
    const page =
      "# A\n\n## From a to b\n\nText `x.ts`.\n\n1. `a.ts`: calls `c.ts`\n2. `b.ts`: ends\n\n## Other\n\n1. `d.ts`\n";
    expect(walksOf(page)).toEqual(new Map([["From a to b", ["a.ts", "b.ts"]]]));
  });
});

describe("the walks of ARCHITECTURE.md", () => {
  const walks = walksOf(readFileSync(join(root, "ARCHITECTURE.md"), "utf8"));

  it("are those of a recurrent call and of a review", () => {
    expect([...walks.keys()]).toEqual(["From `GRU.call` to the wasm call", "From a sentence to a probability"]);
  });

  it.each([...walks])("%s: passes no file twice, and each is there", (_, files) => {
    const known = new Set(repositoryFiles());
    expect(files.filter((file) => !known.has(file))).toEqual([]);
    expect(files.filter((file, place) => files.indexOf(file) !== place)).toEqual([]);
  });

  it("from GRU.call to the wasm call pass twelve files at most", () => {
    const files = walks.get("From `GRU.call` to the wasm call")!;
    expect(files.length).toBeGreaterThan(5);
    expect(files.length).toBeLessThanOrEqual(12);
  });
});
