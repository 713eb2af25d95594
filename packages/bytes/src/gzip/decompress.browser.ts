import { type ByteStream, piecesOf } from "../streams/ByteStream.js";
import { streamChunks } from "../streams/streamChunks.js";

/**
 * Unpacks a stream of bytes piece by piece in a browser; in Node `decompress.node.ts` takes this place.
 *
 * @param broken error text for packed bytes that are damaged or break off
 * @throws Error, while reading, if they are; or what reading `packed` throws
 */
export async function* decompress(
  packed: ByteStream,
  format: "gzip" | "deflate-raw",
  broken: string,
): AsyncGenerator<Uint8Array> {
  const pieces = piecesOf(packed);
  let sourceError: Error | undefined; // thrown again as it is
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const step = await pieces.next();
        if (step.done) controller.close();
        else controller.enqueue(step.value as Uint8Array<ArrayBuffer>);
      } catch (error) {
        sourceError = error as Error;
        throw error;
      }
    },
  });
  try {
    yield* streamChunks(source.pipeThrough(new DecompressionStream(format)));
  } catch (cause) {
    throw sourceError ?? new Error(broken, { cause });
  } finally {
    await pieces.return(undefined); // closes a file when the reader stops early
  }
}
