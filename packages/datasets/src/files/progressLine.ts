import type { DownloadProgress } from "../catalogue/datasetOptions.js";

const WIDTH = 24;
const MEGABYTE = 1e6;

/**
 * A line of text that shows how far a download is, to be written over the one before (`\r`).
 *
 * @example
 * progressLine({ file: "imdb.npz", receivedBytes: 4_400_000, totalBytes: 17_464_789 });
 * // → 'imdb.npz [######..................] 25 % 4.4 of 17.5 MB'
 * progressLine({ file: "x.csv", receivedBytes: 1_500_000, totalBytes: undefined }); // → 'x.csv 1.5 MB'
 */
export function progressLine({ file, receivedBytes, totalBytes }: DownloadProgress): string {
  const received = (receivedBytes / MEGABYTE).toFixed(1);
  if (totalBytes === undefined) return `${file} ${received} MB`;
  const part = totalBytes === 0 ? 1 : Math.min(receivedBytes / totalBytes, 1);
  const bar = "#".repeat(Math.floor(part * WIDTH)).padEnd(WIDTH, ".");
  return `${file} [${bar}] ${Math.floor(part * 100)} % ${received} of ${(totalBytes / MEGABYTE).toFixed(1)} MB`;
}
