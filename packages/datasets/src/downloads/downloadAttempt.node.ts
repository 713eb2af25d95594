import { type FileHandle, open } from "node:fs/promises";
import { answerText } from "@seqloom/bytes";
import type { CatalogueFile } from "../catalogue/catalogue.js";
import { DownloadError } from "./DownloadError.js";
import type { DatasetOptions } from "../catalogue/datasetOptions.js";
import { notePart, readPart, removePart } from "./partFile.node.js";
import { retryAfterMs } from "./retryAfterMs.js";

const OK = 200;
const PARTIAL = 206;
const RANGE_NOT_SATISFIABLE = 416;
const WORTH_RETRYING = [408, 425, 429, 500, 502, 503, 504];

/**
 * Downloads a file into its part, going on where an earlier attempt ended if the server's file is still the same.
 *
 * @param part path of the half file
 * @param stallMs after so long without a byte the attempt has failed
 * @throws DownloadError that says whether another attempt may help; what has arrived by then stays in the part
 */
export async function downloadAttempt(
  wanted: CatalogueFile,
  part: string,
  stallMs: number,
  options: DatasetOptions,
): Promise<void> {
  const stall = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stall.signal]) : stall.signal;
  const stalled = () => stall.abort(new DownloadError(`no byte came for ${stallMs / 1000} s`, true));
  const timer = setTimeout(stalled, stallMs);
  try {
    const { sizeBytes: hadBytes, validator } = await readPart(part, wanted.url!);
    const response = await request(wanted, hadBytes, validator, signal, options);
    timer.refresh();
    const start = await startOf(response, wanted, part, hadBytes);
    await save(response, start, wanted, part, timer, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (stall.signal.aborted) throw stall.signal.reason;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function request(
  { url }: CatalogueFile,
  hadBytes: number,
  validator: string | undefined,
  signal: AbortSignal,
  options: DatasetOptions,
): Promise<Response> {
  const headers: Record<string, string> = { "Accept-Encoding": "identity" }; // a range counts bytes as they are stored
  if (hadBytes > 0 && validator !== undefined) {
    headers["Range"] = `bytes=${hadBytes}-`;
    headers["If-Range"] = validator;
  }
  const ask = options.fetch ?? globalThis.fetch;
  return ask(url!, { headers, signal }).catch((cause: unknown) => {
    const why = (cause as Error).cause instanceof Error ? ` (${((cause as Error).cause as Error).message})` : "";
    throw new DownloadError(`${url} cannot be reached${why}`, true, { cause });
  });
}

/** Place in the file where the body of an answer begins; refuses an answer that is no part of the file. */
async function startOf(response: Response, wanted: CatalogueFile, part: string, hadBytes: number): Promise<number> {
  const { status, headers } = response;
  if (status !== OK && status !== PARTIAL) {
    await response.body?.cancel();
    if (status === RANGE_NOT_SATISFIABLE) await removePart(part);
    const canRetry = WORTH_RETRYING.includes(status) || status === RANGE_NOT_SATISFIABLE;
    throw new DownloadError(`${wanted.url} answered ${answerText(response)}`, canRetry, {
      retryAfterMs: retryAfterMs(headers.get("retry-after")),
    });
  }
  const [, first, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get("content-range") ?? "") ?? [];
  if (status === PARTIAL && Number(first) !== hadBytes) {
    await response.body?.cancel();
    await removePart(part);
    throw new DownloadError(`${wanted.url} sent another part of the file than was asked for`, true);
  }
  const offered = Number(status === PARTIAL ? total : headers.get("content-length")) || undefined;
  const isPacked = headers.has("content-encoding"); // then the length is that of the packed bytes
  if (!isPacked && wanted.sizeBytes !== null && offered !== undefined && offered !== wanted.sizeBytes) {
    await response.body?.cancel();
    throw new DownloadError(`${wanted.url} offers ${offered} bytes, the file has ${wanted.sizeBytes}`, false);
  }
  return status === PARTIAL ? hadBytes : 0;
}

async function save(
  response: Response,
  start: number,
  wanted: CatalogueFile,
  part: string,
  timer: NodeJS.Timeout,
  options: DatasetOptions,
): Promise<void> {
  const length = Number(response.headers.get("content-length")) || undefined;
  const totalBytes = wanted.sizeBytes ?? (length === undefined ? undefined : start + length);
  let receivedBytes = start;
  const handle = await open(part, start > 0 ? "a" : "w");
  try {
    await notePart(part, wanted.url!, validatorOf(response));
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      timer.refresh();
      receivedBytes += chunk.length;
      if (totalBytes !== undefined && receivedBytes > totalBytes) {
        throw new DownloadError(`${wanted.url} sends more than the ${totalBytes} bytes of the file`, false);
      }
      await write(handle, chunk);
      options.onProgress?.({ file: wanted.file, receivedBytes, totalBytes });
    }
    await handle.sync();
  } catch (cause) {
    if (cause instanceof DownloadError || options.signal?.aborted) throw cause;
    throw brokenOff(wanted, receivedBytes, totalBytes, cause);
  } finally {
    await handle.close();
  }
  if (receivedBytes < (totalBytes ?? 0)) throw brokenOff(wanted, receivedBytes, totalBytes);
}

async function write(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  try {
    await handle.writeFile(chunk);
  } catch (cause) {
    throw new DownloadError(`it cannot be written: ${(cause as Error).message}`, false, { cause });
  }
}

function brokenOff(wanted: CatalogueFile, received: number, total: number | undefined, cause?: unknown): DownloadError {
  const amount = total === undefined ? `${received} bytes` : `${received} of ${total} bytes`;
  return new DownloadError(`${wanted.url} broke off after ${amount}`, true, { cause });
}

/** Value for If-Range: a strong ETag, else the date. */
function validatorOf({ headers }: Response): string | undefined {
  const etag = headers.get("etag");
  return etag && !etag.startsWith("W/") ? etag : (headers.get("last-modified") ?? undefined);
}
