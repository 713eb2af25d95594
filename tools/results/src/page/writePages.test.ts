import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@seqloom/workspace";
import { readRuns } from "../runs/runFile.js";
import { filledPage, pagesOf } from "./writePages.js";

describe("the pages of the course", () => {
  const pages = [...pagesOf(readRuns(join(root, "docs/results/runs.json")))];

  it.each(pages)("%s has the tables of the runs (else: npx nx run tools:results -- --pages)", async (path, tables) => {
    expect(readFileSync(join(root, path), "utf8")).toBe(await filledPage(path, tables));
  });
});
