import { streamChunks } from "./streamChunks.js";

function countUp(end: number, cancelled: () => void) {
  let next = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (next === end) controller.close();
      else controller.enqueue(Uint8Array.of(next++));
    },
    cancel: cancelled,
  });
}

describe("streamChunks", () => {
  it("gives the chunks in their order", async () => {
    const seen: number[] = [];
    for await (const chunk of streamChunks(countUp(5, () => undefined))) seen.push(...chunk);
    expect(seen).toEqual([0, 1, 2, 3, 4]);
  });

  it("cancels the stream when the reader stops early", async () => {
    let cancelled = false;
    for await (const chunk of streamChunks(countUp(100, () => (cancelled = true)))) if (chunk[0] === 2) break;
    expect(cancelled).toBe(true);
  });

  it("throws what the stream throws", async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error("the line is dead")),
    });
    await expect(streamChunks(broken).next()).rejects.toThrow("the line is dead");
  });
});
