/** Undoes base64 and raw deflate, with what the platform has. */
export async function unpack(base64: string): Promise<Uint8Array> {
  const text = atob(base64);
  const packed = new Uint8Array(text.length);
  for (let i = 0; i < packed.length; i++) packed[i] = text.charCodeAt(i);
  const { writable, readable } = new DecompressionStream("deflate-raw");
  const writer = writable.getWriter();
  // An error comes out of the readable side as well.
  void writer.write(packed).catch(() => undefined);
  void writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(readable).arrayBuffer());
}
