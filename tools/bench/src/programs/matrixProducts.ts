/**
 * npm run bench -- matrixProducts [--units 64,128,256] [--seconds 0.5] [--markdown]: speed of the matrix product of the kernels,
 * copies left out, the weights packed once for 2 MB of results: without and with relaxed SIMD, one thread and two.
 */
import { parseArgs } from "node:util";
import { formatTable } from "../formatTable.js";
import { matrixProductTable, type ProductSpeed } from "../matrixProductTable.js";
import { runProgram } from "../runProgram.js";

const AIMS = { plain: 15, relaxed: 25 };

const { units, seconds, markdown } = parseArgs({
  options: {
    units: { type: "string", default: "64,128,256" },
    seconds: { type: "string", default: "0.5" },
    markdown: { type: "boolean", default: false },
  },
}).values;

console.log(`Node ${process.version}\n`);
const plain = await measure("plain", []);
console.log(formatTable(plain, { markdown }));
const behindFlag = parseInt(process.versions.node, 10) < 22; // newer ones have relaxed SIMD without, and refuse the flag
const relaxed = await measure("relaxed", behindFlag ? ["--experimental-wasm-relaxed-simd"] : []);
console.log(`\n${formatTable(relaxed, { markdown })}`);

async function measure(mode: keyof typeof AIMS, flags: string[]): Promise<string[][]> {
  const { value, problem } = await runProgram("src/peers/matrixProducts.ts", [mode, units, seconds], {
    flags,
    limit: 300,
  });
  if (problem) throw new Error(`bench: ${problem}`);
  const { variant, speeds } = value as { readonly variant: string; readonly speeds: readonly ProductSpeed[] };
  return matrixProductTable(variant, AIMS[mode], speeds);
}
