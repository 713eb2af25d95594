/** A stream of bytes in pieces, or a list of the pieces: the bytes of an array are `[bytes]`. */
export type ByteStream = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The pieces of a stream one after the other; a reader that stops early closes the stream. */
export async function* piecesOf(chunks: ByteStream): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
