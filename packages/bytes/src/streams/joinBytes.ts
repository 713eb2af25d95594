/**
 * Several pieces as one array; a single piece is given back as it is.
 *
 * @example
 * joinBytes([Uint8Array.of(1, 2), Uint8Array.of(3)]); // → Uint8Array(3) [ 1, 2, 3 ]
 */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0]!;
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
