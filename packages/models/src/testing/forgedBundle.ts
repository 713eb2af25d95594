import { readZip, sha256, writeZip } from "@seqloom/bytes";

const SELF = /^\{\n {2}"sha256": "([0-9a-f]{64})"/;

/** The files of an archive. */
export function filesOf(archive: Uint8Array): Record<string, Uint8Array> {
  return Object.fromEntries([...readZip(archive)].map(([name, read]) => [name, read()]));
}

/** An archive with another file in it, whose checksums are right: what a reader finds behind them. */
export function forgedBundle(archive: Uint8Array, name: string, bytes: Uint8Array): Uint8Array {
  const files = { ...filesOf(archive), [name]: bytes };
  const old = new TextDecoder().decode(files["manifest.json"]);
  const line = new RegExp(`("${name.replace(".", "\\.")}": ")[0-9a-f]{64}`);
  files["manifest.json"] = signed(old.replace(line, `$1${sha256(bytes)}`));
  return writeZip(files);
}

/** The bytes of a manifest with the checksum that its text has. */
function signed(text: string): Uint8Array {
  const stored = SELF.exec(text)?.[1];
  const encoder = new TextEncoder();
  if (stored === undefined) return encoder.encode(text);
  const zeros = text.replace(stored, "0".repeat(64));
  return encoder.encode(zeros.replace("0".repeat(64), sha256(encoder.encode(zeros))));
}
