import { parseArgs } from "node:util";
import { chosenRows, type ModelRow } from "./modelRows.js";
import { chosenPeers, type Peer } from "./peers.js";

/** Options of `npm run bench -- trainingStep`. */
export interface StepOptions {
  readonly rows: readonly ModelRow[];
  readonly peers: readonly Peer[];
  readonly markdown: boolean;
  readonly threads: number;
  /** Time to measure a peer on a row, in seconds. */
  readonly seconds: number;
  /** Longest time of a peer for a row, in seconds, its start included. */
  readonly limit: number;
}

/**
 * Reads the options of the command line: --rows 1,5 --peers keras,pytorch --markdown --threads 2 --seconds 3 --limit 600.
 *
 * @throws Error on what is not known, naming what is
 */
export function stepOptions(args: readonly string[]): StepOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: "string" },
      peers: { type: "string" },
      markdown: { type: "boolean", default: false },
      threads: { type: "string", default: "2" },
      seconds: { type: "string", default: "3" },
      limit: { type: "string", default: "900" },
    },
  });
  return {
    rows: chosenRows(values.rows?.split(",")),
    peers: chosenPeers(values.peers?.split(",")),
    markdown: values.markdown,
    threads: positive("threads", values.threads),
    seconds: positive("seconds", values.seconds),
    limit: positive("limit", values.limit),
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && (name !== "threads" || Number.isInteger(value))) return value;
  throw new Error(`bench: --${name} must be ${name === "threads" ? "an integer" : "a number"} above 0, got ${text}.`);
}
