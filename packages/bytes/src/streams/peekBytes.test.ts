import { pieces } from "@seqloom/testing";
import { joinChunks } from "./joinChunks.js";
import { peekBytes, unpeeked } from "./peekBytes.js";

const bytes = Uint8Array.of(1, 2, 3, 4, 5, 6, 7);

describe("peekBytes", () => {
  it("gives as many bytes as were asked for, or all, and leaves the rest", async () => {
    for (const pieceBytes of [1, 2, 3, 100]) {
      const { first, rest } = await peekBytes(pieces(bytes, pieceBytes), 3);
      expect(first.length).toBeGreaterThanOrEqual(3);
      expect([...first, ...(await joinChunks(rest))]).toEqual([...bytes]);
      expect([...(await peekBytes(pieces(bytes, pieceBytes), 100)).first]).toEqual([...bytes]);
    }
    expect((await peekBytes([], 2)).first).toHaveLength(0);
  });

  it("passes on the error of the stream", async () => {
    const broken = (async function* () {
      yield bytes;
      throw new Error("the line went dead");
    })();
    await expect(peekBytes(broken, 10)).rejects.toThrow("the line went dead");
  });
});

describe("unpeeked", () => {
  it("is the stream as it was", async () => {
    expect(await joinChunks(unpeeked(await peekBytes(pieces(bytes, 2), 3)))).toEqual(bytes);
    expect(await joinChunks(unpeeked(await peekBytes([], 3)))).toHaveLength(0);
  });

  it("closes the stream when the reader stops at its beginning or later", async () => {
    for (const reads of [1, 2]) {
      let isClosed = false;
      const stream = (async function* () {
        try {
          for (;;) yield bytes;
        } finally {
          isClosed = true;
        }
      })();
      const reader = unpeeked(await peekBytes(stream, 1));
      for (let read = 0; read < reads; read++) await reader.next();
      await reader.return(undefined);
      expect(isClosed).toBe(true);
    }
  });
});
