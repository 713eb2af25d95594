import { streamChunks } from "./streamChunks.js";

describe("streamChunks", () => {
  it("gives the chunks of a stream", async () => {
    const chunks: number[][] = [];
    const stream = new Blob([Uint8Array.of(1, 2), Uint8Array.of(3)]).stream();
    for await (const chunk of streamChunks(stream)) chunks.push([...chunk]);
    expect(chunks.flat()).toEqual([1, 2, 3]);
  });

  it("cancels the stream when the reader stops early", async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(Uint8Array.of(1)),
      cancel: () => {
        cancelled = true;
      },
    });
    for await (const chunk of streamChunks(stream)) if (chunk.length > 0) break;
    expect(cancelled).toBe(true);
  });
});
