import { readOptions } from "@seqloom/array";
import { decodeText } from "@seqloom/bytes";
import { datasetBytes } from "../files/datasetBytes.js";
import { DATASET_SOURCE, type DatasetSource } from "../files/datasetSource.js";

/**
 * Reads a file of words and their ranks, for `imdbWordIndex` and `reutersWordIndex`.
 *
 * @param caller the public function, which begins every error text
 * @param name of the data set in the catalogue
 * @returns the rank of each word, the most frequent word, with rank 1, first
 * @throws Error that says what is wrong with the file
 */
export async function wordIndexFile(
  caller: string,
  name: string,
  file: string,
  options: DatasetSource,
): Promise<Map<string, number>> {
  const settings = readOptions(caller, DATASET_SOURCE, options);
  const text = decodeText(caller, file, await datasetBytes(caller, name, file, settings), "utf-8");
  const entries = Object.entries(parseObject(caller, file, text));
  for (const [word, rank] of entries) {
    if (Number.isInteger(rank) && (rank as number) > 0) continue;
    throw new Error(`${caller}: ${file} must give the word ${JSON.stringify(word)} an integer of 1 or more.`);
  }
  return new Map((entries as [string, number][]).sort(([, a], [, b]) => a - b));
}

function parseObject(caller: string, file: string, text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${caller}: ${file} is no JSON, or it breaks off.`, { cause });
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new Error(`${caller}: ${file} must hold one JSON object, words and their ranks.`);
}
