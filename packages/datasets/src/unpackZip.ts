import { Unzip, UnzipInflate } from "fflate";
import type { UnzipFile } from "fflate";

/**
 * Unpacks one file of a zip archive while the archive is being read.
 *
 * @param caller the public function, which begins every error text
 * @param archive name of the archive, for the error text
 * @param isWanted says by its name whether a file is the one; the first such is taken
 * @param limitBytes a file that unpacks to more is refused: a small archive may hold an endless file
 * @throws Error, while reading, if the archive is broken, holds a name that leads out of its folder, or no such file
 */
export async function* unpackZip(
  caller: string,
  archive: string,
  chunks: AsyncIterable<Uint8Array>,
  isWanted: (name: string) => boolean,
  limitBytes: number,
): AsyncGenerator<Uint8Array> {
  const state = { names: [] as string[], parts: [] as Uint8Array[], problem: "", found: false, ended: false };
  let sizeBytes = 0;
  const take = (file: UnzipFile) => {
    state.names.push(file.name);
    if (leadsOut(file.name))
      state.problem ||= `holds a file named ${JSON.stringify(file.name)}, which leads out of its folder`;
    if (state.found || !isWanted(file.name)) return;
    state.found = true;
    file.ondata = (error, part, isLast) => {
      if (error) state.problem ||= `is broken: ${error.message}`;
      else if (part.length > 0) state.parts.push(part);
      state.ended ||= isLast;
    };
    file.start();
  };
  const unzip = new Unzip(take);
  unzip.register(UnzipInflate);

  const push = (chunk: Uint8Array, isLast: boolean) => {
    try {
      unzip.push(chunk, isLast);
    } catch (cause) {
      throw new Error(`${caller}: ${archive} is a broken zip archive, or it breaks off.`, { cause });
    }
  };
  const drain = function* () {
    for (const part of state.parts.splice(0)) {
      sizeBytes += part.length;
      if (sizeBytes > limitBytes) throw new Error(`${caller}: ${archive} unpacks to more than ${limitBytes} bytes.`);
      yield part;
    }
    if (state.problem !== "") throw new Error(`${caller}: ${archive} ${state.problem}.`);
  };
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length && !state.ended; at += PIECE_BYTES) {
      push(chunk.subarray(at, at + PIECE_BYTES), false);
      yield* drain();
    }
    if (state.ended) return;
  }
  push(new Uint8Array(0), true);
  yield* drain();
  if (state.ended) return;
  if (state.found || state.names.length === 0) {
    throw new Error(`${caller}: ${archive} is a broken zip archive, or it breaks off.`);
  }
  throw new Error(`${caller}: ${archive} holds no such file, only ${state.names.slice(0, 8).join(", ")}.`);
}

const PIECE_BYTES = 1 << 16; // deflate packs at most a thousandfold: no piece unpacks to more than 64 MiB

/** A name that is no plain path below the folder of the archive. */
function leadsOut(name: string): boolean {
  return /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes("..");
}
