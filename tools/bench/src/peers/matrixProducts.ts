/** Measures the matrix product of the kernels in this Node, mode plain or relaxed; prints ms and GFLOP/s by units as JSON. */
import { seededRandom } from "@seqloom/array";
import { Kernels } from "@seqloom/kernels";
import type { ProductSpeed } from "../matrixProductTable.js";
import { medianMs } from "../medianMs.js";

const REPEATS = 15;
const ROWS = 32;
const OUTPUTS = 524_288; // 2 MB of results a call, whatever the units

const [mode, units = "64,128,256", seconds = "0.5"] = process.argv.slice(2);
const relaxed = mode === "relaxed";
const one = await Kernels.load({ threads: 1, relaxed });
const two = await Kernels.load({ threads: 2, relaxed });
console.log(JSON.stringify({ variant: one.variant, speeds: units.split(",").map((count) => speedOf(Number(count))) }));
process.exit();

function speedOf(units: number): ProductSpeed {
  return { units, one: gflops(one, units), two: gflops(two, units) };
}

/** A Conv1D of one tap multiplies [32, units] with [units, 4 * units] for each sample; the kernel is packed once a call. */
function gflops(kernels: Kernels, units: number): number {
  const filters = 4 * units;
  const batch = OUTPUTS / (ROWS * filters);
  const random = seededRandom(6);
  const reserve = (length: number) => {
    const reserved = kernels.reserve(length);
    reserved.values.set(Float32Array.from({ length }, () => random.uniform(-1, 1)));
    return reserved;
  };
  const [input, kernel, output] = [batch * ROWS * units, units * filters, OUTPUTS].map(reserve);
  const sizes = { batch, steps: ROWS, channels: units, filters, kernelSize: 1 };
  const pass = () => kernels.conv1d.forward({ ...sizes, input: input!.values, kernel: kernel!.values }, output!.values);
  const ms = medianMs(pass, REPEATS, Number(seconds));
  for (const reserved of [input, kernel, output]) reserved!.free();
  return (2 * batch * ROWS * units * filters) / ms / 1e6;
}
