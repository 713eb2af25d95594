import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AbsentFileError } from "../catalogue/AbsentFileError.js";
import type { CatalogueFile } from "../catalogue/catalogue.js";
import { checkFile } from "./checkFile.node.js";
import { downloadAttempt } from "./downloadAttempt.node.js";
import { DownloadError } from "./DownloadError.js";
import type { DatasetOptions } from "../catalogue/datasetOptions.js";
import { withFileLock } from "./fileLock.node.js";
import { removeNote, removePart } from "./partFile.node.js";

/** Times of waiting of a download. */
export interface Patience {
  /** Attempts in a row that bring no byte before it gives up. */
  readonly attempts: number;
  /** Before the second attempt; doubled before each further one, and varied by half so that many do not ask at once. */
  readonly firstDelayMs: number;
  /** An attempt without a byte for so long has failed. */
  readonly stallMs: number;
}

const PATIENCE: Patience = { attempts: 5, firstDelayMs: 500, stallMs: 30_000 };
const LONGEST_DELAY_MS = 60_000;
const LONGEST_ASKED_MS = 300_000; // a server that asks for more is not waited for

/**
 * Downloads a file into a folder, where it appears whole and checked or not at all: it grows beside its place, and a file of
 * another checksum is kept aside under another name. Of several processes one downloads, and the others wait and take what
 * it got. A connection that breaks is taken up where it broke.
 *
 * @throws Error that names address, size, checksum and folder if it cannot be had; the signal's reason if it is aborted
 */
export async function downloadFile(
  caller: string,
  wanted: CatalogueFile,
  folder: string,
  options: DatasetOptions,
  patience: Patience = PATIENCE,
): Promise<void> {
  const path = join(folder, wanted.file);
  try {
    await mkdir(folder, { recursive: true });
    await withFileLock(`${path}.lock`, () => downloadOnce(wanted, path, options, patience), options.signal);
  } catch (cause) {
    options.signal?.throwIfAborted();
    throw new AbsentFileError(caller, wanted, folder, `it cannot be downloaded: ${(cause as Error).message}`, cause);
  }
}

async function downloadOnce(
  wanted: CatalogueFile,
  path: string,
  options: DatasetOptions,
  patience: Patience,
): Promise<void> {
  if (await stat(path).catch(() => undefined)) return; // another process got it while this one waited
  const part = `${path}.part`;
  await attemptAll(wanted, part, options, patience);
  const problem = await checkFile(part, wanted);
  if (problem !== undefined) {
    await rename(part, `${path}.wrong`);
    await removeNote(part);
    throw new Error(`what ${wanted.url} sent ${problem}; it is kept as ${wanted.file}.wrong`);
  }
  await rename(part, path);
  await removeNote(part);
  await rm(`${path}.wrong`, { force: true });
}

async function attemptAll(
  wanted: CatalogueFile,
  part: string,
  options: DatasetOptions,
  patience: Patience,
): Promise<void> {
  let failures = 0;
  let lastSize = await sizeOf(part);
  for (;;) {
    try {
      await downloadAttempt(wanted, part, patience.stallMs, options);
      return;
    } catch (error) {
      if (!(error instanceof DownloadError)) throw error;
      if (isDiskFull(error)) await removePart(part); // gives back what little there was
      const size = await sizeOf(part);
      failures = size > lastSize ? 1 : failures + 1;
      lastSize = size;
      if (!error.canRetry || failures >= patience.attempts) throw error;
      const retryAfterMs = error.retryAfterMs ?? 0;
      if (retryAfterMs > LONGEST_ASKED_MS) {
        throw new Error(`${error.message}, and asks to wait for ${Math.round(retryAfterMs / 1000)} s`, {
          cause: error,
        });
      }
      const own = Math.min(patience.firstDelayMs * 2 ** (failures - 1) * (1 + Math.random() / 2), LONGEST_DELAY_MS);
      await sleep(Math.max(retryAfterMs, own), undefined, options.signal ? { signal: options.signal } : {});
    }
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

function isDiskFull(error: DownloadError): boolean {
  const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
  return code === "ENOSPC" || code === "EDQUOT";
}
