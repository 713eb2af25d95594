import { cpus } from "node:os";
import { join } from "node:path";
import { projects, root } from "@seqloom/workspace";
import type { CourseRow } from "../course/CourseRow.js";
import { commandOf } from "../course/courseRows.js";
import { dataChecksums } from "./dataChecksums.js";
import type { Run } from "./Run.js";
import { type Figures, runApp } from "./runApp.js";

/** Runs a row of the course with a seed, on the real data, its console shown. */
export async function runRow(row: CourseRow, seed: number): Promise<Run> {
  const began = performance.now();
  const options = [...row.options, "--seed", String(seed)];
  const figures = await runApp(join(root, "apps", row.app, "src/main.ts"), options);
  return runOf(row, figures, { seed, seconds: (performance.now() - began) / 1000 });
}

/**
 * The run that figures of an app tell of.
 *
 * @throws Error if they lack the row's figure
 */
export function runOf(row: CourseRow, figures: Figures, { seed, seconds }: Pick<Run, "seed" | "seconds">): Run {
  const { key } = row.figure!;
  const value = figures[key];
  if (typeof value !== "number") throw new Error(`${commandOf(row)} --seed ${seed} wrote no figure ${key}.`);
  const { secondsPerEpoch } = figures;
  const curve = curveOf(row, figures);
  const training = projects("packages").find(({ name }) => name === "training")!;
  return {
    seed,
    command: commandOf(row),
    value,
    ...(typeof secondsPerEpoch === "number" ? { secondsPerEpoch: Number(secondsPerEpoch.toFixed(2)) } : {}),
    seconds: Number(seconds!.toFixed(1)),
    ...(curve === undefined ? {} : { curve }),
    day: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores, Node ${process.versions.node}`,
    version: training.manifest.version,
    data: dataChecksums(row.data),
  };
}

/** The metric of each epoch of the first training that has it. */
function curveOf({ curve }: CourseRow, { history }: Figures): number[] | undefined {
  if (curve === undefined || typeof history !== "object") return undefined;
  const values = Object.values(history).find((logs) => logs[curve] !== undefined)?.[curve];
  return values?.map((value) => Number(value.toFixed(4)));
}
