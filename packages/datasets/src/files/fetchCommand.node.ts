import { datasets } from "../catalogue/datasets.js";
import type { DatasetOptions } from "../catalogue/datasetOptions.js";
import { fetchDataset } from "./fetchDataset.js";
import { progressLine } from "./progressLine.js";

/** Output of a command: a terminal, a file or a test. */
interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/**
 * The command `npx nx run datasets:fetch <name> …`: fetches data sets, with a progress bar on a terminal, and says where their
 * files lie; without a name it lists the catalogue.
 *
 * @returns the exit code
 */
export async function fetchCommand(
  names: readonly string[],
  out: Output,
  errors: Output,
  options: DatasetOptions = {},
): Promise<number> {
  if (names.length === 0) {
    out.write(`${catalogueText()}\n`);
    return 0;
  }
  const onProgress: DatasetOptions["onProgress"] = (progress) => errors.write(`\r${progressLine(progress)}`);
  const settings = errors.isTTY ? { ...options, onProgress } : options;
  for (const name of names) {
    try {
      const files = await fetchDataset(name, settings);
      if (files.length === 0) out.write(`${name} comes with the package\n`);
      for (const { path, sizeBytes } of files) out.write(`${path} (${sizeBytes} bytes)\n`);
    } catch (error) {
      errors.write(`${(error as Error).message}\n`);
      return 1;
    }
  }
  return 0;
}

function catalogueText(): string {
  const width = Math.max(...datasets.list().map(({ name }) => name.length));
  return datasets
    .list()
    .map(({ name, title }) => `${name.padEnd(width)}  ${title}`)
    .join("\n");
}
