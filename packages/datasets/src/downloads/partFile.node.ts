import { readFile, rm, stat, writeFile } from "node:fs/promises";

/** Part of a file that an earlier attempt has left. */
export interface PartState {
  readonly sizeBytes: number;
  /** The ETag or date that the server gave: it sends the rest only if its file is still the same. */
  readonly validator: string | undefined;
}

interface Note {
  readonly url: string;
  readonly validator: string | undefined;
}

/** State of a half downloaded file; without a note of this address the download starts anew. */
export async function readPart(part: string, url: string): Promise<PartState> {
  const stats = await stat(part).catch(() => undefined);
  const note = await readFile(noteOf(part), "utf8")
    .then((text) => JSON.parse(text) as Note)
    .catch(() => undefined);
  if (!stats || note?.url !== url || typeof note.validator !== "string") return { sizeBytes: 0, validator: undefined };
  return { sizeBytes: stats.size, validator: note.validator };
}

/** Notes beside a part where it comes from. */
export async function notePart(part: string, url: string, validator: string | undefined): Promise<void> {
  await writeFile(noteOf(part), JSON.stringify({ url, validator } satisfies Note));
}

/** Removes a part and its note. */
export async function removePart(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(noteOf(part), { force: true });
}

/** Removes the note of a part that has become whole and has its own name now. */
export async function removeNote(part: string): Promise<void> {
  await rm(noteOf(part), { force: true });
}

function noteOf(part: string): string {
  return `${part}.json`;
}
