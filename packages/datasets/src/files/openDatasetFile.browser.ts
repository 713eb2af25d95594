import { answerText, joinBytes, streamChunks } from "@seqloom/bytes";
import { AbsentFileError } from "../catalogue/AbsentFileError.js";
import { byteFile } from "../sources/byteFile.js";
import type { CatalogueFile } from "../catalogue/catalogue.js";
import type { DatasetFile } from "./datasetFile.js";
import type { DatasetOptions } from "../catalogue/datasetOptions.js";

const FOLDER = "a folder of your site";

/**
 * Fetches a file of a data set in a browser, from the address `dataDir` or else from its publisher, and checks it; the
 * browser's own cache keeps it. In Node `openDatasetFile.node.ts` takes this place.
 *
 * @param wanted the files that serve, the best first; the first that can be had is taken
 * @throws Error if none can be fetched, or one is not the file of the catalogue
 */
export async function openDatasetFile(
  caller: string,
  _name: string,
  wanted: readonly CatalogueFile[],
  options: DatasetOptions,
): Promise<DatasetFile> {
  const { dataDir } = options;
  const fetchable = wanted.filter(({ url }) => dataDir !== undefined || url !== null);
  if (fetchable.length === 0) throw new AbsentFileError(caller, wanted[0]!, FOLDER, "nobody publishes it");
  if (options.download === false) throw new AbsentFileError(caller, fetchable[0]!, FOLDER, "download is false");
  const problems: AbsentFileError[] = [];
  for (const one of fetchable) {
    const url = dataDir === undefined ? one.url! : `${dataDir.replace(/\/+$/, "")}/${one.file}`;
    const fetched = await fetchAll(url, one, options).catch((cause: unknown) => {
      options.signal?.throwIfAborted();
      problems.push(new AbsentFileError(caller, one, FOLDER, `${url} ${(cause as Error).message}`, cause));
    });
    if (fetched) return checked(caller, url, one, fetched);
  }
  throw problems[0]!;
}

/** Answer from an address. */
interface Fetched {
  readonly bytes: Uint8Array;
  /** The Content-Encoding that the server named and the browser took off; null for none. */
  readonly encoding: string | null;
}

async function checked(
  caller: string,
  url: string,
  wanted: CatalogueFile,
  { bytes, encoding }: Fetched,
): Promise<DatasetFile> {
  const sha256 = wanted.sha256 === null ? null : await sha256Of(bytes);
  if (sha256 !== wanted.sha256 || bytes.length !== (wanted.sizeBytes ?? bytes.length)) {
    const got = sha256 === null ? `${bytes.length} bytes` : `${bytes.length} bytes with sha256 ${sha256}`;
    const unpacked =
      encoding === null ? "" : `, unpacked on the way, as the server named Content-Encoding: ${encoding}`;
    throw new AbsentFileError(caller, wanted, FOLDER, `${url} gave another file, ${got}${unpacked}`);
  }
  return {
    ...byteFile(wanted.file, bytes),
    path: undefined,
    bytes: () => Promise.resolve(bytes),
  };
}

/**
 * One's own file that no catalogue knows, as the prices of a stock, below the address `dataDir`.
 *
 * @returns undefined if no address is named, or there is no such file: the site says so, or answers with its own page instead
 * @throws Error if it cannot be reached or answers with another fault; the signal's reason if it is aborted
 */
export async function openOwnFile(
  caller: string,
  file: string,
  options: DatasetOptions,
): Promise<Uint8Array | undefined> {
  const { dataDir, signal, fetch = globalThis.fetch } = options;
  if (dataDir === undefined) return undefined;
  const url = `${dataDir.replace(/\/+$/, "")}/${file}`;
  const lost = (cause: unknown): never => {
    signal?.throwIfAborted();
    throw new Error(`${caller}: ${url} cannot be reached.`, { cause });
  };
  const response = await fetch(url, signal ? { signal } : {}).catch(lost);
  const isPage = response.headers.get("content-type")?.startsWith("text/html"); // a server of one page gives it for any address
  if (isPage || response.status === 404 || response.status === 410) return undefined;
  if (!response.ok) throw new Error(`${caller}: ${url} answered ${answerText(response)}.`);
  return new Uint8Array(await response.arrayBuffer().catch(lost));
}

async function fetchAll(url: string, wanted: CatalogueFile, options: DatasetOptions): Promise<Fetched> {
  const request = options.fetch ?? globalThis.fetch;
  const response = await request(url, options.signal ? { signal: options.signal } : {}).catch((cause: unknown) => {
    throw new Error("cannot be reached", { cause });
  });
  if (!response.ok) throw new Error(`answered ${answerText(response)}`);
  const encoding = response.headers.get("content-encoding");
  if (!response.body) return { bytes: new Uint8Array(await response.arrayBuffer()), encoding };
  const parts: Uint8Array[] = [];
  let receivedBytes = 0;
  for await (const chunk of streamChunks(response.body)) {
    parts.push(chunk);
    receivedBytes += chunk.length;
    options.onProgress?.({ file: wanted.file, receivedBytes, totalBytes: wanted.sizeBytes ?? undefined });
  }
  return { bytes: joinBytes(parts), encoding };
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
