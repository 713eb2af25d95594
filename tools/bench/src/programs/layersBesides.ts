/**
 * npm run bench -- layersBesides [--markdown] [--steps 1000]: aims besides speed. Time to build LSTM(128),
 * state that a step keeps, what 1000 training steps leave behind, size of the packages.
 */
import { parseArgs } from "node:util";
import { useBackend } from "@seqloom/backend";
import { Kernels } from "@seqloom/kernels";
import { lstm } from "@seqloom/layers";
import { sequential } from "@tensorflow/tfjs-layers";
import { bundleSize } from "../bundleSize.js";
import { formatMs } from "../formatMs.js";
import { formatTable } from "../formatTable.js";
import { RECURRENT_SHAPES, shapeTitle } from "../recurrentShapes.js";
import { keptFloats } from "../keptFloats.js";
import { medianMs } from "../medianMs.js";
import { memoryOfTraining } from "../memoryOfTraining.js";
import { chosenRows, type ModelRow } from "../modelRows.js";
import { runProgram } from "../runProgram.js";

const { markdown, steps } = parseArgs({
  options: { markdown: { type: "boolean", default: false }, steps: { type: "string", default: "1000" } },
}).values;
const print = (lines: string[][]) => console.log(`\n${formatTable(lines, { markdown })}`);

/** Two models of the course, and one that has dropout, an embedding and few rows, so that many steps take little time. */
const MEMORY_ROWS: readonly ModelRow[] = [
  ...chosenRows(["6", "7"]),
  {
    id: "small",
    title: "Embedding(10000, 8), GRU(8, both dropouts 0.2), Dense",
    input: [4, 10],
    layers: [
      { kind: "embedding", inputDim: 10000, outputDim: 8 },
      { kind: "gru", units: 8, dropout: 0.2, recurrentDropout: 0.2 },
      { kind: "dense", units: 1, activation: "sigmoid" },
    ],
    optimizer: "adam",
    loss: "binaryCrossentropy",
  },
];

print([["building LSTM(128)", "first", "median", "aim", "tfjs"], await buildLine("wasm"), await buildLine("cpu")]);
await useBackend("wasm");
print([["state kept", "floats per unit and step", "aim", "with copies of input and weights"], ...(await stateLines())]);
const memoryHead = [`after ${steps} steps and ${steps} of fit`, "tensors more", "arena used more", "arena larger"];
print([memoryHead, ...(await memoryLines())]);
print([["gzipped, with all wasm", "KB", "aim"], ...(await sizeLines())]);
process.exit();

async function buildLine(backend: "wasm" | "cpu"): Promise<string[]> {
  await useBackend(backend);
  const build = () => sequential({ layers: [lstm({ units: 128, inputShape: [100, 24] })] }).dispose();
  const start = performance.now();
  build();
  const first = performance.now() - start;
  const { value, problem } = await runProgram("src/peers/stockBuild.ts", [backend], { limit: 120 });
  return [
    backend,
    `${formatMs(first)} ms`,
    `${formatMs(medianMs(build))} ms`,
    "20 ms",
    problem ?? `${formatMs(value as number)} ms`,
  ];
}

async function stateLines(): Promise<string[][]> {
  const kernels = await Kernels.load();
  return RECURRENT_SHAPES.filter(({ batch }) => batch > 1).map((shape) => {
    const { perUnitAndStep, withCopies } = keptFloats(kernels, shape);
    return [shapeTitle(shape), perUnitAndStep.toFixed(2), "6", withCopies.toFixed(2)];
  });
}

async function memoryLines(): Promise<string[][]> {
  const lines: string[][] = [];
  for (const row of MEMORY_ROWS) {
    const { tensors, arenaUsed, arenaSize } = await memoryOfTraining(row, Number(steps));
    lines.push([row.title, ...[tensors, arenaUsed, arenaSize].map(String)]);
  }
  return lines;
}

async function sizeLines(): Promise<string[][]> {
  const names = ["@seqloom/kernels", "@seqloom/backend", "@seqloom/layers", "@seqloom/training"];
  const sizes = await Promise.all(names.map(bundleSize));
  return names.map((name, i) => [name, (sizes[i]! / 1000).toFixed(1), name === "@seqloom/kernels" ? "80" : "-"]);
}
