import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { CourseRow } from "../course/CourseRow.js";
import type { Run, Runs } from "./Run.js";

/** The mark of a row in the file of runs: `imdb-sentiment gru`. */
export function markOf({ app, name }: Pick<CourseRow, "app" | "name">): string {
  return `${app} ${name}`;
}

/** Reads the file of runs; none where it is not there. */
export function readRuns(path: string): Runs {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Runs) : {};
}

/** The runs with one more, in the place of an older one of its seed; those of another command are dropped. */
export function withRun(runs: Runs, mark: string, run: Run): Runs {
  const others = (runs[mark] ?? []).filter(({ seed, command }) => seed !== run.seed && command === run.command);
  return { ...runs, [mark]: [...others, run].sort((a, b) => a.seed - b.seed) };
}

/** Writes the file of runs, a line for each run; it is whole at every moment. */
export function writeRuns(path: string, runs: Runs): void {
  const marks = Object.keys(runs).sort();
  const text = marks.map((mark) => `  ${JSON.stringify(mark)}: [\n${linesOf(runs[mark]!)}\n  ]`).join(",\n");
  writeFileSync(`${path}.part`, `{\n${text}\n}\n`);
  renameSync(`${path}.part`, path);
}

function linesOf(runs: readonly Run[]): string {
  return runs.map((run) => `    ${JSON.stringify(run)}`).join(",\n");
}
