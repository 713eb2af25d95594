import { parseArgs } from "node:util";
import { chosenRows, type ModelRow } from "./modelRows.js";
import { nodeVersions } from "./nodeVersions.js";
import { chosenPeers, type NodeVersion, type Peer } from "./peers.js";

/** Options of `npm run bench -- trainingStep`. */
export interface StepOptions {
  readonly rows: readonly ModelRow[];
  readonly nodes: readonly NodeVersion[];
  readonly peers: readonly Peer[];
  readonly markdown: boolean;
  readonly threads: number;
  /** Time to measure a peer on a row, in seconds. */
  readonly seconds: number;
  /** Longest time until a peer is ready, and of one turn, in seconds. */
  readonly limit: number;
  /** File of results, from which a run that was stopped goes on. */
  readonly results?: string;
  /** Page that gets the tables between its markers. */
  readonly docs?: string;
  /** File of the chart, SVG. */
  readonly chart?: string;
}

/**
 * Reads the options of the command line: --rows 1,5 --nodes 20,24 --peers plan,keras --markdown --threads 2 --seconds 1.2 --limit 90
 * --results rows.json --docs docs/benchmarks.md --chart docs/training-step.svg.
 *
 * @throws Error on what is not known, naming what is
 */
export function stepOptions(args: readonly string[], findNodes = nodeVersions): StepOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: "string" },
      nodes: { type: "string" },
      peers: { type: "string" },
      markdown: { type: "boolean", default: false },
      threads: { type: "string", default: "2" },
      seconds: { type: "string", default: "1.2" },
      limit: { type: "string", default: "90" },
      results: { type: "string" },
      docs: { type: "string" },
      chart: { type: "string" },
    },
  });
  const majors = values.nodes?.split(",") ?? [process.versions.node.split(".")[0]!];
  for (const major of majors) {
    if (!/^\d+$/.test(major))
      throw new Error(`bench: --nodes must be major versions such as 20,24, got ${values.nodes}.`);
  }
  const nodes = findNodes(majors);
  const { results, docs, chart } = values;
  return {
    rows: chosenRows(values.rows?.split(",")),
    nodes,
    peers: chosenPeers(values.peers?.split(","), nodes),
    markdown: values.markdown || docs !== undefined,
    threads: positive("threads", values.threads),
    seconds: positive("seconds", values.seconds),
    limit: positive("limit", values.limit),
    ...(results !== undefined && { results }),
    ...(docs !== undefined && { docs }),
    ...(chart !== undefined && { chart }),
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (value > 0 && (name !== "threads" || Number.isInteger(value))) return value;
  throw new Error(`bench: --${name} must be ${name === "threads" ? "an integer" : "a number"} above 0, got ${text}.`);
}
