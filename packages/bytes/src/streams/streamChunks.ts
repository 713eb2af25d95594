/**
 * The chunks of a web stream, which not every browser can iterate over by itself; a reader that stops early cancels it.
 *
 * @throws what reading the stream throws
 *
 * @example
 * await joinChunks(streamChunks(new Blob(["ab"]).stream())); // → Uint8Array(2) [ 97, 98 ]
 */
export async function* streamChunks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel().catch(() => undefined); // read has thrown the error of the stream
  }
}
