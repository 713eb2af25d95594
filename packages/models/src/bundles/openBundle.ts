import { ArgumentError } from "@seqloom/array";
import { type ByteSource, readZip, sourceBytes, ZipError } from "@seqloom/bytes";
import { folderAt, readFromFolder } from "#bundleFolder";
import { BundleError } from "./BundleError.js";
import { MANIFEST_FILE } from "./bundleFiles.js";

/**
 * Source of a bundle: the path of its folder or archive (in a page an address; that of a folder ends with a slash), a URL, the bytes
 * of the archive, a Blob or a stream, or the files by their names.
 */
export type BundleSource = ByteSource | Readonly<Record<string, Uint8Array | Blob>>;

/** An open bundle. */
export interface OpenBundle {
  /** Name of the folder or archive, for error texts. */
  readonly name: string | undefined;
  /** Reads a file of the bundle; undefined where it is not there. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
}

/**
 * Opens a bundle: a folder, files by their names, or an archive, which its first bytes tell.
 *
 * @throws ArgumentError if it is no source; BundleError if it is no archive; Error if there is no such file
 */
export async function openBundle(caller: string, source: BundleSource): Promise<OpenBundle> {
  const folder = await folderAt(source);
  if (folder !== undefined) return { name: lastPart(folder), read: (name) => readFromFolder(folder, name) };
  if (isFiles(source)) return openFiles(caller, source);
  const place = placeOf(source);
  if (place?.endsWith("/")) return openAddress(caller, place);
  const { bytes, file } = await sourceBytes(caller, source, ArgumentError);
  return openArchive(caller, bytes, file);
}

function openFiles(caller: string, files: Readonly<Record<string, Uint8Array | Blob>>): OpenBundle {
  const read = async (name: string) => {
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    return file && (await sourceBytes(caller, file, ArgumentError)).bytes;
  };
  return { name: undefined, read };
}

function openAddress(caller: string, folder: string): OpenBundle {
  const read = async (name: string) => (await sourceBytes(caller, `${folder}${name}`, ArgumentError)).bytes;
  return { name: lastPart(folder), read };
}

function openArchive(caller: string, bytes: Uint8Array, file: string | undefined): OpenBundle {
  const refuse = (reason: string): never => {
    throw new BundleError(caller, file, undefined, reason);
  };
  const run = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (error instanceof ZipError) refuse(error.message);
      throw error;
    }
  };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuse("it is no zip archive, in which a bundle is one file.");
  const members = run(() => readZip(bytes));
  const first = [...members.keys()].find((name) => name === MANIFEST_FILE || name.endsWith(`/${MANIFEST_FILE}`));
  if (first === undefined) return refuse(`it has no ${MANIFEST_FILE}, as every bundle has.`);
  const prefix = first.slice(0, -MANIFEST_FILE.length);
  return { name: file, read: (name) => Promise.resolve().then(() => run(() => members.get(prefix + name)?.())) };
}

function isFiles(source: BundleSource): source is Readonly<Record<string, Uint8Array | Blob>> {
  return typeof source === "object" && source !== null && Object.getPrototypeOf(source) === Object.prototype;
}

function placeOf(source: BundleSource): string | undefined {
  return typeof source === "string" ? source : source instanceof URL ? source.href : undefined;
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== "") ?? path;
}
