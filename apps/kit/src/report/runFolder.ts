import { existsSync } from "node:fs";
import { join } from "node:path";
import { ArgumentError } from "@seqloom/array";

/** The facts that name a run's folder. */
interface Run {
  readonly app: string;
  /** The model, where the app has several. */
  readonly model?: string | undefined;
  /** The folder of `--out`, which is taken as it is. */
  readonly out?: string | undefined;
  /** The folder of `--plot`, which is another name of it. */
  readonly plot?: string | undefined;
}

/**
 * Folder of a run's files, which may not be there yet: `out/lunch/2026-12-01_14-05-09`, or that of `--out`. The variable
 * SEQLOOM_OUT_DIR names another folder in the place of `out`.
 *
 * @param now the moment of the run, in the time zone of the reader
 * @throws ArgumentError where `--out` and `--plot` are both given
 */
export function runFolder({ app, model, out, plot }: Run, now: Date = new Date()): string {
  if (out !== undefined && plot !== undefined) {
    throw new ArgumentError(app, "--plot", "left out where --out names the folder", plot);
  }
  const named = out ?? plot;
  if (named !== undefined) return named;
  const [day, time] = now.toLocaleString("sv").split(" ") as [string, string];
  const parts = [day, time.replaceAll(":", "-"), ...(model === undefined ? [] : [model])];
  const folder = join(process.env.SEQLOOM_OUT_DIR ?? "out", app, parts.join("_"));
  let path = folder;
  for (let count = 2; existsSync(path); count++) path = `${folder}_${count}`;
  return path;
}
