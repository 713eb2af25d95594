import { useBackend } from "@seqloom/backend";
import type { Assignment, Findings } from "./findings.js";
import { kernelFindings } from "./kernelFindings.js";
import { mistakes } from "./mistakes.js";
import { surroundings } from "./surroundings.js";
import { trainingFindings } from "./trainingFindings.js";

/** Uses the packages where it is called: on the main thread of a page, in a worker, in Node. */
export async function examine(assignments: readonly Assignment[]): Promise<Findings> {
  return {
    surroundings: surroundings(),
    backend: await useBackend(),
    kernels: await kernelFindings(assignments),
    training: await trainingFindings(),
    mistakes: await mistakes(),
  };
}
