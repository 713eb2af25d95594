import { ByteReader } from "@seqloom/bytes";
import { BLOCK_BYTES, paxRecords, tarHeader } from "./tarHeader.js";

/** A file in a tar archive. */
interface TarFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LONGEST_NAME = 2 ** 16;

/**
 * Reads some files of a tar archive one after the other, in the order of the archive; nothing is written to disk, and
 * only one file at a time is in memory. Long names are read as POSIX (pax) and as GNU write them.
 *
 * @param caller the public function, which begins the error text
 * @param chunks the bytes of the archive, as they come
 * @param isWanted whether the file of this name is to be read
 * @param maxFileBytes how large such a file may be: a guard against archives made to fill the memory
 * @throws Error, while reading, if it is no tar archive, is damaged or breaks off, or such a file is larger; what
 *   reading `chunks` throws
 */
export async function* tarFiles(
  caller: string,
  chunks: AsyncIterable<Uint8Array>,
  isWanted: (name: string) => boolean,
  maxFileBytes: number,
): AsyncGenerator<TarFile> {
  const archive = new ByteReader(chunks);
  try {
    let next: { readonly path?: string; readonly size?: string } = {}; // fields of an entry that are about the one behind it
    for (;;) {
      const block = archive.takeNow(BLOCK_BYTES) ?? (await archive.take(BLOCK_BYTES));
      if (block.length < BLOCK_BYTES) throw new Error(`${caller}: the archive is no tar archive, or it breaks off.`);
      if (block.every((byte) => byte === 0)) break;
      const header = tarHeader(block);
      if (!header) throw new Error(`${caller}: the archive is no tar archive, or it is damaged.`);
      const name = next.path ?? header.name;
      const sizeBytes = Number(next.size ?? header.sizeBytes);
      const isOfNext = header.type === "x" || header.type === "L";
      const wanted = header.type === "0" && isWanted(name);
      const most = isOfNext ? LONGEST_NAME : wanted ? maxFileBytes : Infinity;
      if (!(sizeBytes <= most)) {
        throw new Error(`${caller}: ${name} in the archive has ${sizeBytes} bytes, more than ${most} allowed.`);
      }
      const padding = -sizeBytes & (BLOCK_BYTES - 1);
      const wholeBytes = sizeBytes + padding;
      let content = archive.takeNow(wholeBytes);
      if (!content && (wanted || isOfNext)) content = await archive.take(wholeBytes);
      const passedBytes = content?.length ?? (await archive.skip(wholeBytes));
      if (passedBytes < wholeBytes) throw new Error(`${caller}: the archive breaks off inside ${name}.`);
      const bytes = content?.subarray(0, sizeBytes);
      next = {};
      if (header.type === "x") next = paxRecords(bytes!);
      else if (header.type === "L") next = { path: new TextDecoder().decode(bytes).replace(/\0+$/, "") };
      else if (wanted) yield { name, bytes: bytes! };
    }
    await archive.skip(Infinity); // to the end, so that the checksum of a gzipped one is compared
  } finally {
    await archive.close();
  }
}
