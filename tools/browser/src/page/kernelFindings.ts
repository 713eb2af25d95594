import { gruReference, Kernels, lstmReference, simpleRnnReference } from "@seqloom/kernels";
import { countWorkers } from "./countWorkers.js";
import { digest } from "./digest.js";
import type { Assignment, KernelFindings, OperationName, LargeCallFindings } from "./findings.js";
import { largeCall } from "./largeCall.js";
import { largestDifference } from "./largestDifference.js";
import { runPass } from "./runPass.js";

/** Repetitions of the calls on two threads: workers start late, and come late. */
const TIMES = 6;

/** Runs the operations in all builds that there are here. */
export async function kernelFindings(assignments: readonly Assignment[]): Promise<KernelFindings> {
  const usual = await Kernels.load();
  const one = await Kernels.load({ threads: 1 });
  const counted = countWorkers();
  const two = await Kernels.load({ threads: 2 });
  const exact = await Kernels.load({ relaxed: false, threads: 1 });
  const all = [usual, one, two, exact];

  const large = {
    simpleRnn: await examineLargeCall("simpleRnn", { one, two, exact }),
    lstm: await examineLargeCall("lstm", { one, two, exact }),
    gru: await examineLargeCall("gru", { one, two, exact }),
  };
  const findings = {
    variant: usual.variant,
    threads: usual.threads,
    threadsOfTwo: two.threads,
    workers: counted(),
    golden: assignments.map(({ operation, call, gradients }) => runPass(usual[operation], call, gradients)),
    large,
    ms: [timeOf(one), timeOf(two)] as const,
    bytesLeft: all.reduce((sum, { memory }) => sum + memory.used, 0),
  };
  for (const kernels of all) kernels.dispose();
  return findings;
}

type Builds = Readonly<Record<"one" | "two" | "exact", Kernels>>;

async function examineLargeCall(name: OperationName, { one, two, exact }: Builds): Promise<LargeCallFindings> {
  const { call, gradients } = largeCall(name, Float32Array);
  const run = (kernels: Kernels) => runPass(kernels[name], call, gradients);
  const actual = run(one);
  const twoThreads: string[] = [];
  for (let time = 0; time < TIMES; time++) twoThreads.push(await digest(Object.values(run(two))));
  return {
    difference: largestDifference(actual, runReference(name)),
    oneThread: await digest(Object.values(actual)),
    twoThreads,
    exact: await digest(Object.values(run(exact))),
  };
}

/** The same numbers through the float64 loops. */
function runReference(name: OperationName): Record<string, Float64Array> {
  const { call, gradients } = largeCall(name, Float64Array);
  if (name === "lstm") return runPass(lstmReference, call, gradients);
  if (name === "gru") return runPass(gruReference, call, gradients);
  return runPass(simpleRnnReference, call, gradients);
}

/** Milliseconds of the large LSTM call, the shortest of some. */
function timeOf(kernels: Kernels): number {
  const { call, gradients } = largeCall("lstm", Float32Array);
  const times = Array.from({ length: TIMES }, () => {
    const began = performance.now();
    runPass(kernels.lstm, call, gradients);
    return performance.now() - began;
  });
  return Math.min(...times);
}
