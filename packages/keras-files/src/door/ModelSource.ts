import { ArgumentError } from "@seqloom/array";
import { type ByteSource, sourceBytes } from "@seqloom/bytes";
import { Refusal } from "../errors/Refusal.js";

/**
 * Source of a model: the path of its file (in a browser an address), a URL, the bytes, a Blob or a stream; for a format of
 * several files also all of them by their names, `{ "model.json": bytes, "weights.bin": bytes }`, or as a list of Files.
 */
export type ModelSource = ByteSource | Readonly<Record<string, Uint8Array | Blob>> | readonly File[];

/** An open source. */
export interface OpenSource {
  readonly bytes: Uint8Array;
  /** Name of the file for error texts, where it has one. */
  readonly file: string | undefined;
  /** Reads another file beside it. */
  readonly beside: (name: string) => Promise<Uint8Array>;
}

/**
 * Reads the first file of a source.
 *
 * @param caller the public function, which begins every error text
 * @throws ArgumentError if it is no source; Error if there is no such file
 */
export async function openSource(caller: string, source: ModelSource): Promise<OpenSource> {
  const files = filesOf(source);
  if (files) return openFiles(caller, files);
  const { bytes, file } = await sourceBytes(caller, source as ByteSource, ArgumentError);
  return {
    bytes,
    file,
    beside: async (name) => (await sourceBytes(caller, besideOf(source, name), ArgumentError)).bytes,
  };
}

type Files = ReadonlyMap<string, Uint8Array | Blob>;

function filesOf(source: ModelSource): Files | undefined {
  if (Array.isArray(source)) return new Map((source as readonly File[]).map((file) => [file.name, file]));
  if (typeof source !== "object" || source === null || Object.getPrototypeOf(source) !== Object.prototype)
    return undefined;
  return new Map(Object.entries(source as Readonly<Record<string, Uint8Array | Blob>>));
}

async function openFiles(caller: string, files: Files): Promise<OpenSource> {
  const read = async (name: string): Promise<Uint8Array> => {
    const file = files.get(name) ?? files.get(name.split("/").at(-1)!);
    if (file) return (await sourceBytes(caller, file, ArgumentError)).bytes;
    throw new Refusal(`the file ${name} is missing among those given.`);
  };
  const names = [...files.keys()];
  const main = names.length === 1 ? names[0] : names.find((name) => name.endsWith(".json"));
  if (main === undefined)
    throw new ArgumentError(caller, "source", "one file, or several with a .json among them", names);
  return { bytes: await read(main), file: main, beside: read };
}

function besideOf(source: ModelSource, name: string): string | URL {
  if (source instanceof URL) return new URL(name, source);
  if (typeof source !== "string") {
    throw new Refusal(`the file ${name} is needed as well: give all files, { "model.json": bytes, "${name}": bytes }.`);
  }
  if (/^[a-z]+:\/\//i.test(source)) return new URL(name, source);
  return source.slice(0, source.search(/[^/\\]*$/)) + name;
}
