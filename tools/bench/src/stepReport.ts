import { dirname, relative } from "node:path";
import { formatTable } from "./formatTable.js";
import type { StepOptions } from "./stepOptions.js";
import {
  factLines,
  lossTable,
  type MeasuredRow,
  memoryTable,
  modelTable,
  predictTable,
  remarks,
  summaryTable,
  timeTable,
} from "./stepTables.js";

const CHART = "Bars: how many times as long as ours the better peer takes for a step, row by row";

/** Reasons why the losses of the rows' own optimizers are not the same, as far as is known. */
const OPTIMIZERS = [
  "Adam: PyTorch and tfjs add epsilon to the corrected root, Keras and we to the plain one",
  "RMSprop: PyTorch adds epsilon behind the root, Keras and we before it",
  "Embedding: Keras squares the gradients of a word that comes twice one by one, the others their sum",
];

type Format = Pick<StepOptions, "nodes" | "peers" | "markdown" | "docs" | "chart">;

/**
 * Our times beside the better peer, for a reader in a hurry.
 *
 * @param machine line on the machine and the day
 */
export function shortStepReport(rows: readonly MeasuredRow[], options: Format, machine: string): string {
  const { nodes, markdown, docs, chart } = options;
  const image = docs !== undefined && chart !== undefined ? [`![${CHART}](${relative(dirname(docs), chart)})`] : [];
  return [
    `A training step in \`fit\`, ms (${machine}).\nIn brackets: how many times as long the better of Keras and PyTorch takes.`,
    formatTable(summaryTable(rows, nodes), { markdown }),
    ...image,
  ].join("\n\n");
}

/** Tables of all peers: models, time, prediction, memory, losses; then what is to be known about them. */
export function stepReport(rows: readonly MeasuredRow[], options: Format): string {
  const { nodes, peers, markdown } = options;
  const table = (lines: string[][]) => formatTable(lines, { markdown });
  const last = nodes.at(-1)!;
  const times = nodes.flatMap((node) => [
    `Node ${node.major}, ms a step, median; in brackets: how many times as long as the plan, or the tape where there is no plan:`,
    table(timeTable(rows, peers, node)),
  ]);
  const predicted = predictTable(rows, peers, last);
  const notes = [...OPTIMIZERS, ...factLines(rows, peers), ...remarks(rows, peers)];
  return [
    table(modelTable(rows.map(({ row }) => row))),
    ...times,
    ...(predicted.length > 1
      ? [`\`predict\`, seconds, Node ${last.major}; in brackets as above:`, table(predicted)]
      : []),
    `Peak memory of the process in MB, Node ${last.major}; in brackets: what training added:`,
    table(memoryTable(rows, peers, last)),
    "Loss after three steps from the same weights; ≠ is not ours, brackets: not to be compared:",
    table(lossTable(rows, peers)),
    notes.map((note) => `- ${note}`).join("\n"),
  ].join("\n\n");
}
