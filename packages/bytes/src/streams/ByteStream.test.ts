import { piecesOf } from "./ByteStream.js";

describe("piecesOf", () => {
  it("gives the pieces of a list and of a stream in their order", async () => {
    const parts = [Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)];
    const stream = (async function* () {
      yield* parts;
    })();
    for (const chunks of [parts, stream]) {
      const seen: Uint8Array[] = [];
      for await (const chunk of piecesOf(chunks)) seen.push(chunk);
      expect(seen).toEqual(parts);
    }
  });

  it("closes the stream when the reader stops early", async () => {
    let isClosed = false;
    const stream = (async function* () {
      try {
        for (;;) yield Uint8Array.of(1);
      } finally {
        isClosed = true;
      }
    })();
    for await (const chunk of piecesOf(stream)) if (chunk.length > 0) break;
    expect(isClosed).toBe(true);
  });
});
