import { extract } from "tar-stream";
import type { Extract } from "tar-stream";
import { unpackGzip } from "./unpackGzip.js";

const LIMIT_BYTES = 2 ** 31; // the real one unpacks to a fifth of that

/** A file in a tar archive. */
export interface TarFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads some files of a .tar.gz archive one after the other, in the order of the archive; nothing is written to disk, and
 * only one file at a time is in memory. In a browser `tarFiles.browser.ts` takes this place.
 *
 * @param caller the public function, which begins the error text
 * @param packed the bytes of the archive, as they come
 * @param isWanted whether the file of this name is to be read
 * @param maxFileBytes how large such a file may be: a guard against archives made to fill the memory
 * @throws Error, while reading, if it is no .tar.gz archive, is damaged or breaks off, or such a file is larger; what
 *   reading `packed` throws
 */
export async function* tarFiles(
  caller: string,
  packed: AsyncIterable<Uint8Array>,
  isWanted: (name: string) => boolean,
  maxFileBytes: number,
): AsyncGenerator<TarFile> {
  const archive = extract();
  let sourceError: Error | undefined; // what the source itself threw, as when there is no file, goes through as it is
  const writing = writeAll(
    archive,
    unpackGzip(
      caller,
      "the archive",
      watched(packed, (error) => (sourceError = error)),
      LIMIT_BYTES,
    ),
  );
  let tooLarge: Error | undefined;
  try {
    for await (const entry of archive) {
      const { name, type, size = 0 } = entry.header;
      const wanted = type === "file" && isWanted(name);
      if (wanted && size > maxFileBytes) {
        tooLarge = new Error(`${caller}: ${name} in the archive has ${size} bytes, more than ${maxFileBytes} allowed.`);
        throw tooLarge;
      }
      if (!wanted) {
        entry.resume(); // reads past it
        continue;
      }
      const parts: Uint8Array[] = [];
      for await (const part of entry) parts.push(part as Uint8Array);
      yield { name, bytes: joined(parts) };
    }
  } catch (cause) {
    const damaged = `${caller}: the archive is no .tar.gz, is damaged or breaks off`;
    throw sourceError ?? tooLarge ?? new Error(`${damaged}: ${(cause as Error).message}.`, { cause });
  } finally {
    archive.destroy();
    await writing;
  }
}

/** Writes everything into the archive, and ends it, with the error if there is one, which its reader then throws. */
async function writeAll(archive: Extract, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const chunk of chunks) {
      if (archive.destroyed) return;
      if (!archive.write(chunk)) await drained(archive);
    }
    archive.end(undefined);
  } catch (error) {
    archive.destroy(error as Error);
  }
}

/** Until the archive takes more, or is closed. */
function drained(archive: Extract): Promise<void> {
  return new Promise<void>((resolve) => {
    const done = () => {
      archive.off("drain", done).off("close", done);
      resolve();
    };
    if (archive.destroyed) resolve();
    else archive.on("drain", done).on("close", done);
  });
}

async function* watched(chunks: AsyncIterable<Uint8Array>, report: (error: Error) => void): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    report(error as Error);
    throw error;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
