/**
 * npm run bench -- recurrentOperations [--markdown] [--seconds 1]: the recurrent operations alone, copies in and out included,
 * forward and backward pass: one thread and two, plain and relaxed SIMD, the gradient at all steps and at the last only,
 * fresh weights and those of a layer that learned to remember.
 */
import { parseArgs } from "node:util";
import { formatTable } from "../formatTable.js";
import { RECURRENT_SHAPES } from "../recurrentShapes.js";
import { gradientTable, speedTable } from "../recurrentTables.js";
import type { RecurrentTimes } from "../RecurrentTimes.js";
import { runProgram } from "../runProgram.js";

const { markdown, seconds } = parseArgs({
  options: { markdown: { type: "boolean", default: false }, seconds: { type: "string", default: "1" } },
}).values;

const plain = await measure("plain", []);
const relaxed = await measure("relaxed", ["--experimental-wasm-relaxed-simd"]);
if (typeof plain === "string") throw new Error(`bench: ${plain}`);
const isRelaxed = typeof relaxed !== "string" && relaxed.variant.endsWith("Relaxed");
console.log(`Node ${process.version}; ms per forward and backward pass, gradient at all steps, fresh weights\n`);
console.log(formatTable(speedTable(RECURRENT_SHAPES, plain.times, false), { markdown }));
if (isRelaxed) console.log(`\n${formatTable(speedTable(RECURRENT_SHAPES, relaxed.times, true), { markdown })}`);
else console.log(`\nNo relaxed SIMD: ${typeof relaxed === "string" ? relaxed : "not in this Node"}`);
console.log(`\nms with 2 threads by where the gradient enters, ${plain.variant}; how many steps back it reaches\n`);
console.log(formatTable(gradientTable(RECURRENT_SHAPES, plain.times), { markdown }));

async function measure(mode: string, flags: string[]) {
  const { value, problem } = await runProgram("src/peers/recurrentOperations.ts", [mode, seconds], {
    flags,
    limit: 1800,
  });
  return problem ?? (value as { readonly variant: string; readonly times: readonly RecurrentTimes[] });
}
