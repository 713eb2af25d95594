import { useBackend } from "@seqloom/backend";
import { chineseFindings } from "./chineseFindings.js";
import { dataFindings } from "./dataFindings.js";
import type { Findings, Given } from "./findings.js";
import { kernelFindings } from "./kernelFindings.js";
import { mistakes } from "./mistakes.js";
import { plotFindings } from "./plotFindings.js";
import { surroundings } from "./surroundings.js";
import { textFindings } from "./textFindings.js";
import { trainingFindings } from "./trainingFindings.js";
import { workerFindings } from "./workerFindings.js";

/** Uses the packages where it is called: on the main thread of a page, in a worker, in Node. */
export async function examine({ assignments, vectors, data }: Given): Promise<Findings> {
  return {
    surroundings: surroundings(),
    backend: await useBackend(),
    kernels: await kernelFindings(assignments),
    training: await trainingFindings(),
    worker: await workerFindings(),
    text: await textFindings(vectors),
    data: await dataFindings(data),
    plots: await plotFindings(),
    chinese: { default: await chineseFindings("default"), traditional: await chineseFindings("traditional") },
    mistakes: await mistakes(),
  };
}
