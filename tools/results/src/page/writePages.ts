import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { models } from "@seqloom/models";
import { fillMarkers, root } from "@seqloom/workspace";
import { format, resolveConfig } from "prettier";
import { courseRows } from "../course/courseRows.js";
import type { Runs } from "../runs/Run.js";
import { courseTables } from "./courseTables.js";
import { resultsCharts } from "./resultsCharts.js";
import { resultsPage } from "./resultsPage.js";

/** The pages with tables of the course, by their paths from the root. */
export function pagesOf(runs: Runs): ReadonlyMap<string, string> {
  const parameters = new Map(models.list().map((model) => [model.name, model.parameters]));
  const charts = (app: string) => [...chartsOf(app, runs).keys()];
  return new Map([
    ["docs/results.md", resultsPage(courseRows, runs, { parameters, charts })],
    ["apps/README.md", courseTables(courseRows, runs, "en")],
    ["apps/README.zh-TW.md", courseTables(courseRows, runs, "zh-TW")],
  ]);
}

/** A page with its tables put between the markers, formatted. */
export async function filledPage(path: string, tables: string): Promise<string> {
  const file = join(root, path);
  const filled = fillMarkers(readFileSync(file, "utf8"), (name) => (name === "results" ? tables : undefined));
  return format(filled, { ...(await resolveConfig(file)), filepath: file });
}

/** Writes the tables and charts of the course anew. */
export async function writePages(runs: Runs): Promise<void> {
  mkdirSync(join(root, "docs/results"), { recursive: true });
  for (const [path, tables] of pagesOf(runs)) writeFileSync(join(root, path), await filledPage(path, tables));
  for (const app of new Set(courseRows.map((row) => row.app))) {
    for (const [file, chart] of chartsOf(app, runs)) writeFileSync(join(root, "docs/results", file), chart.svg());
  }
}

function chartsOf(app: string, runs: Runs) {
  const rows = courseRows.filter((row) => row.app === app);
  return resultsCharts(app, rows, runs);
}
