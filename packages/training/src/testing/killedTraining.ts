import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Random, seededRandom } from "@seqloom/array";
import { bundleProgram, readEventFile } from "@seqloom/testing";

/**
 * A program that trains with all that a backup has to keep, and prints a dot after each batch. It waits for a line on its input
 * before it begins, so that it can be started early.
 */
const PROGRAM = `
import { once } from "node:events";
import { writeFileSync, writeSync } from "node:fs";
import { useBackend } from "@seqloom/backend";
import { Kernels, setSharedKernels } from "@seqloom/kernels";
import { batchNormalization, bidirectional, dense, dropout, gru, sequential, setRandomSeed } from "@seqloom/layers";
import {
  adam, backupAndRestore, compile, csvLogger, earlyStopping, fit, modelCheckpoint, reduceLROnPlateau, tensorBoard,
} from "@seqloom/training";

const { backend, threads, epochs, saveFreq } = JSON.parse(process.argv[2]);
setRandomSeed(11);
await useBackend(backend);
setSharedKernels(await Kernels.load({ threads }));
const model = sequential([
  bidirectional({ layer: gru({ units: 3, dropout: 0.2, recurrentDropout: 0.2 }), inputShape: [5, 2] }),
  batchNormalization(),
  dropout({ rate: 0.3 }),
  dense({ units: 1, activation: "sigmoid" }),
]);
compile(model, {
  optimizer: adam({ learningRate: 0.05, useEma: true, clipnorm: 1 }),
  loss: "binary_crossentropy",
  metrics: ["accuracy", "auc"],
});
const x = Array.from({ length: 110 }, (_, i) => Array.from({ length: 5 }, (_, j) => [Math.sin(i + j), Math.cos(i * j)]));
const y = x.map((steps, i) => Number(steps[1][0] + steps[3][1] + Math.sin(7 * i) > 0));
const callbacks = [
  csvLogger("log.csv"),
  tensorBoard({ logDir: "logs", histogramFreq: 4, updateFreq: 5, writeGraph: true }),
  earlyStopping({ monitor: "val_loss", patience: 1000, restoreBestWeights: true }),
  reduceLROnPlateau({ monitor: "val_loss", patience: 3, factor: 0.9 }),
  modelCheckpoint("best", { saveBestOnly: true, monitor: "val_loss" }),
  backupAndRestore("backup", { saveFreq, deleteCheckpoint: false }),
  { onTrainBegin: () => void writeSync(1, "begin\\n"), onTrainBatchEnd: () => void writeSync(1, ".") },
];
writeSync(1, "ready\\n");
await once(process.stdin, "data");
process.stdin.destroy();
const { history, epoch } = await fit(model, x, y, {
  epochs, batchSize: 10, validationSplit: 0.1, callbacks, verbose: 0, write: (text) => writeSync(1, text),
});
const weights = model.getWeights().map((weight) => [...weight.dataSync()]);
writeFileSync("result.json", JSON.stringify({ history, epoch, weights, iterations: model.optimizer.iterations }));
process.exit(0);
`;

/** Settings of a run of the program. */
export interface ProgramSettings {
  readonly backend?: "cpu" | "wasm";
  /** Threads of the kernels. */
  readonly threads?: number;
  readonly epochs?: number;
  readonly saveFreq?: "epoch" | number;
}

/** A run of the program, which waits until it may begin. */
export interface ProgramRun {
  readonly child: ChildProcess;
  /** Lets it begin. */
  readonly begin: () => void;
  /** All that it printed. */
  readonly printed: () => string;
  /** Waits until it has printed a text, or is over. */
  readonly until: (isReached: (printed: string) => boolean) => Promise<void>;
  /** Waits for its end: the exit code, or the name of the signal. */
  readonly end: Promise<number | string>;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Bundles the program. */
export function bundleTraining(): Promise<string> {
  return bundleProgram(PROGRAM, runFolder());
}

/** A folder in which the program runs, until the tests are over. */
export function runFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-"));
  folders.push(folder);
  return folder;
}

/**
 * Starts the program.
 *
 * @param bundle of `bundleTraining`
 * @param command in whose place node stands: a shell that sets limits, for example
 */
export function startTraining(
  bundle: string,
  folder: string,
  { backend = "cpu", threads = 1, epochs = 12, saveFreq = 4 }: ProgramSettings = {},
  command: readonly string[] = [],
): ProgramRun {
  mkdirSync(folder, { recursive: true });
  const all = [...command, process.execPath, bundle, JSON.stringify({ backend, threads, epochs, saveFreq })];
  const child = spawn(all[0]!, all.slice(1), { cwd: folder, stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => undefined); // it may be over already
  let printed = "";
  const waiting = new Set<() => void>();
  const hear = (part: Buffer): void => {
    printed += part.toString();
    for (const look of waiting) look();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const end = new Promise<number | string>((resolve) =>
    child.on("close", (code, signal) => {
      resolve(code ?? signal!);
      for (const look of waiting) look();
    }),
  );
  const until = (isReached: (text: string) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!isReached(printed) && child.exitCode === null && child.signalCode === null) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { child, begin: () => void child.stdin.write("begin\n"), printed: () => printed, until, end };
}

/** Runs the program to its end, and gives the files that it left. */
export async function trainToEnd(bundle: string, folder: string, settings?: ProgramSettings): Promise<Remains> {
  const run = startTraining(bundle, folder, settings);
  run.begin();
  const code = await run.end;
  if (code !== 0) throw new Error(`trainToEnd: it ended with ${code}: ${run.printed()}`);
  return remainsOf(folder);
}

/**
 * Kills the program at random moments, and starts it again each time. The next one is started before the last is killed.
 *
 * @param kills number of kills
 * @param settingsOf settings of a run, by its number
 * @returns number of kills that met a program which was training
 */
export async function killAtRandom(
  bundle: string,
  folder: string,
  kills: number,
  settingsOf: (run: number) => ProgramSettings,
): Promise<number> {
  const random = seededRandom(kills);
  let met = 0;
  let next = startTraining(bundle, folder, settingsOf(0));
  for (let kill = 0; kill < kills; kill++) {
    const run = next;
    next = startTraining(bundle, folder, settingsOf(kill + 1));
    run.begin();
    await reachMoment(run, random);
    run.child.kill("SIGKILL");
    if ((await run.end) === "SIGKILL") met += 1;
  }
  next.begin();
  const code = await next.end;
  if (code !== 0) throw new Error(`killAtRandom: the last run ended with ${code}: ${next.printed()}`);
  return met;
}

/** After some batches and up to 12 ms: in a step, in a backup, between them, or before the first of them. */
async function reachMoment(run: ProgramRun, random: Random): Promise<void> {
  const batches = random.integer(0, 14);
  const delay = random.uniform(0, 12);
  await run.until((printed) => printed.includes("begin") && printed.split(".").length > batches);
  await new Promise((resolve) => setTimeout(resolve, delay));
}

/** Files of a training, without wall times. */
export interface Remains {
  readonly result: string;
  readonly csv: string;
  /** Events of each folder of logs. */
  readonly events: Readonly<Record<string, readonly unknown[]>>;
  /** Digests of the files of the saved model. */
  readonly best: Readonly<Record<string, string>>;
}

/** Reads what the program left in its folder. */
export function remainsOf(folder: string): Remains {
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  const events = Object.fromEntries(
    namesIn(join(folder, "logs")).map((run) => {
      const files = readdirSync(join(folder, "logs", run));
      return [run, files.map((file) => eventsOf(join(folder, "logs", run, file)))];
    }),
  );
  const digest = (name: string): string =>
    createHash("sha256")
      .update(readFileSync(join(folder, "best", name)))
      .digest("hex");
  const best = Object.fromEntries(namesIn(join(folder, "best")).map((name) => [name, digest(name)]));
  return { result: text("result.json"), csv: text("log.csv"), events, best };
}

function eventsOf(path: string): unknown[] {
  return readEventFile(readFileSync(path)).map(({ wallTime: _, bytes: __, ...event }) => event);
}

/** Names in a folder; a kill may leave the empty file behind by which it was tried whether the folder can be written. */
function namesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith(".seqloom-"));
}
