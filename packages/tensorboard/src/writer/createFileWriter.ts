import {
  ArgumentError,
  boolean,
  custom,
  integer,
  number,
  optional,
  type OptionTable,
  readOptions,
} from "@seqloom/array";
import { openFolder } from "#openFolder";
import { processName } from "#processName";
import type { LogFolder } from "../folders/LogFolder.js";
import { EventWriter, type EventWriterState } from "./EventWriter.js";

/** Options of `createFileWriter`. */
export interface CreateFileWriterOptions {
  /** Folder of the file below logDir, which TensorBoard shows as a run; default "". */
  readonly run?: string;
  /** Events in the queue, after which it is written; default 10. */
  readonly maxQueue?: number;
  /** Milliseconds after which the queue is written with the next event; default 120000. */
  readonly flushMillis?: number;
  /** End of the file's name; default ".v2". */
  readonly filenameSuffix?: string;
  /** Whether the file is begun with the first writing of the queue; default false. */
  readonly deferred?: boolean;
  /** Place of an earlier writer, whose file goes on from there. By its `getState`; what was written since is cut off. */
  readonly state?: EventWriterState;
}

/** Allowed values and defaults of the options of `createFileWriter`. */
export const createFileWriterOptions = {
  run: custom<string>('a path below logDir, with "/" between folders', isBelow, { default: "" }),
  maxQueue: integer({ min: 1, default: 10 }),
  flushMillis: number({ min: 0, default: 120_000 }),
  filenameSuffix: custom<string>("a text without slashes", isSuffix, { default: ".v2" }),
  deferred: boolean({ default: false }),
  state: optional(custom<EventWriterState>("the result of getState of a writer", isState)),
} satisfies OptionTable<CreateFileWriterOptions>;

function isBelow(value: unknown): boolean {
  if (typeof value !== "string") return false;
  return value === "" || value.split("/").every((part) => !["", ".", ".."].includes(part) && !part.includes("\\"));
}

function isSuffix(value: unknown): boolean {
  return typeof value === "string" && !/[\\/]/.test(value);
}

function isState(value: unknown): boolean {
  const { path, size, queue } = (value ?? {}) as Partial<EventWriterState>;
  return typeof path === "string" && Number.isSafeInteger(size) && queue instanceof Uint8Array;
}

/** Files that this program has begun, so that no two have one name. */
let begun = 0;

/**
 * Begins an event file for TensorBoard: `tf.summary.create_file_writer`. Every call begins a file of its own, as in TensorFlow;
 * TensorBoard reads the files of a folder one after another.
 *
 * @param logDir path of a folder, which is made if it is not there; in a browser a `MemoryFolder`
 * @throws ArgumentError if the folder cannot be made or written
 *
 * @example
 * const logs = new MemoryFolder(); // in Node: "logs"
 * const writer = createFileWriter(logs, { run: "train" });
 * for (const [step, loss] of [0.9, 0.5, 0.3].entries()) writer.scalar("loss", loss, { step });
 * writer.close();
 * writer.path.startsWith("train/events.out.tfevents."); // → true
 * @see https://www.tensorflow.org/api_docs/python/tf/summary/create_file_writer
 */
export function createFileWriter(logDir: string | LogFolder, options?: CreateFileWriterOptions): EventWriter {
  const caller = "createFileWriter";
  const { run, filenameSuffix, deferred, state, ...queue } = readOptions(caller, createFileWriterOptions, options);
  const folder = openFolder(caller, logDir);
  if (state) {
    if (folder.truncate) return new EventWriter(folder, state.path, queue, state);
    throw new ArgumentError(caller, "logDir", "an object with truncate, to go on with a file", logDir);
  }
  const seconds = String(Math.floor(Date.now() / 1000)).padStart(10, "0");
  const name = `events.out.tfevents.${seconds}.${processName()}.${begun++}${filenameSuffix}`;
  const writer = new EventWriter(folder, run === "" ? name : `${run}/${name}`, queue);
  if (!deferred) writer.flush();
  return writer;
}
