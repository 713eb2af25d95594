import { sha256 } from "@seqloom/bytes";
import { FORMAT, type Manifest } from "./Manifest.js";

const SELF = /^\{\n {2}"sha256": "([0-9a-f]{64})"/;
const ZEROS = "0".repeat(64);

/** The text of a manifest, with the checksum of itself in its first line: of the text that has zeros there. */
export function manifestText(manifest: Manifest): string {
  const text = `${JSON.stringify({ sha256: ZEROS, ...manifest }, null, 2)}\n`;
  return text.replace(ZEROS, sha256(new TextEncoder().encode(text)));
}

/**
 * Reads the text of a manifest.
 *
 * @param refuse throws the error of the caller with a reason
 * @returns the manifest, whose format, files and settings are there; what they hold is not checked yet
 */
export function readManifest(bytes: Uint8Array, refuse: (reason: string) => never): Manifest {
  const text = new TextDecoder().decode(bytes);
  const stored = SELF.exec(text)?.[1];
  if (stored === undefined) return refuse("it is no manifest of a bundle.");
  if (sha256(new TextEncoder().encode(text.replace(stored, ZEROS))) !== stored) {
    refuse("its bytes are not those that were saved.");
  }
  const manifest = parsed(text, refuse);
  const { format, needs } = manifest;
  if (!Number.isSafeInteger(format) || (format as number) < 1) refuse("it has no format.");
  if ((format as number) > FORMAT) {
    const version = typeof needs === "string" ? `@seqloom/models ${needs} or later` : "a later @seqloom/models";
    refuse(`the bundle has format ${String(format)}, which needs ${version}; formats up to ${FORMAT} are read here.`);
  }
  if (!isRecord(manifest.files) || !isRecord(manifest.settings)) refuse("it has no files or no settings.");
  return manifest as unknown as Manifest;
}

function parsed(text: string, refuse: (reason: string) => never): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    refuse(`it is no JSON: ${(error as Error).message}.`);
  }
  return isRecord(value) ? value : refuse("it is no JSON object.");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
