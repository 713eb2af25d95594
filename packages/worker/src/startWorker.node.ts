import { Worker } from "node:worker_threads";
import { workerFile } from "#workerFile";
import type { TrainingWorker } from "./connectThread.js";

/** Flags of Node that say how modules are found and read. Others are not for workers: --input-type, --max-old-space-size. */
const OF_MODULES = ["--import", "--require", "-r", "--loader", "--experimental-loader", "--conditions", "-C"];

/** Starts the worker. */
export function startWorker(): TrainingWorker {
  const { path, flags } = workerFile;
  return new Worker(path, { execArgv: [...flagsOfModules(process.execArgv), ...flags] });
}

/** The flags among those of a process that say how modules are found and read, with their values. */
export function flagsOfModules(flags: readonly string[]): string[] {
  return flags.flatMap((flag, place) => {
    if (OF_MODULES.includes(flag)) return [flag, flags[place + 1]!];
    return OF_MODULES.some((name) => flag.startsWith(`${name}=`)) ? [flag] : [];
  });
}
