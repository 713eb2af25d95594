import fc from "fast-check";
import { ChunkReader } from "./ChunkReader.js";
import { pieces } from "@seqloom/testing";

describe("ChunkReader", () => {
  it("takes and passes over bytes in lengths of one's own", async () => {
    const lengths = fc.array(fc.record({ take: fc.nat(30), skip: fc.nat(30) }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.integer({ min: 1, max: 40 }),
        lengths,
        async (bytes, piece, steps) => {
          const reader = new ChunkReader(pieces(bytes, piece));
          let at = 0;
          for (const { take, skip } of steps) {
            expect([...(reader.takeNow(take) ?? (await reader.take(take)))]).toEqual([
              ...bytes.subarray(at, at + take),
            ]);
            at = Math.min(bytes.length, at + take);
            expect(await reader.skip(skip)).toBe(Math.min(skip, bytes.length - at));
            at = Math.min(bytes.length, at + skip);
          }
        },
      ),
    );
  });

  it("takes without waiting what has come, and nothing where some is missing", async () => {
    const reader = new ChunkReader(pieces(Uint8Array.of(1, 2, 3, 4, 5), 3));
    expect(reader.takeNow(1)).toBeUndefined();
    expect([...(await reader.take(1))]).toEqual([1]);
    expect(reader.takeNow(3)).toBeUndefined();
    expect([...reader.takeNow(2)!]).toEqual([2, 3]);
    expect([...(await reader.take(2))]).toEqual([4, 5]);
  });
});
