import { ArgumentError } from "@seqloom/array";
import { sharedKernels } from "@seqloom/kernels";
import { replaceFile } from "./replaceFile.js";

/**
 * Writes the figures of a run to a file, with the kernels that computed them and their threads, as JSON, where `npx nx run tools:results` collects them. The file is there whole
 * or not at all; an older file stays until then.
 *
 * @param path the file of `--json`; undefined where there is none
 * @param figures numbers and names, and the losses and metrics of each epoch under `history`
 * @throws ArgumentError if it cannot be written any more
 */
export function saveFigures(path: string | undefined, figures: Readonly<Record<string, unknown>>): void {
  if (path === undefined) return;
  const kernels = sharedKernels();
  const ran = kernels ? { kernels: kernels.build, threads: kernels.threads } : { kernels: "none" };
  const text = `${JSON.stringify({ ...figures, ...ran }, undefined, 2)}\n`;
  try {
    replaceFile(path, text);
  } catch {
    throw new ArgumentError("saveFigures", "path", "a file that can be written", path);
  }
}
