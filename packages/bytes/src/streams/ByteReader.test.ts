import { pieces } from "@seqloom/testing";
import fc from "fast-check";
import { ByteReader } from "./ByteReader.js";

describe("ByteReader", () => {
  it("takes and passes over bytes in lengths of one's own", async () => {
    const lengths = fc.array(fc.record({ take: fc.nat(30), skip: fc.nat(30) }), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.integer({ min: 1, max: 40 }),
        lengths,
        async (bytes, piece, steps) => {
          const reader = new ByteReader(pieces(bytes, piece));
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
    const reader = new ByteReader(pieces(Uint8Array.of(1, 2, 3, 4, 5), 3));
    expect(reader.takeNow(1)).toBeUndefined();
    expect([...(await reader.take(1))]).toEqual([1]);
    expect(reader.takeNow(3)).toBeUndefined();
    expect([...reader.takeNow(2)!]).toEqual([2, 3]);
    expect([...(await reader.take(2))]).toEqual([4, 5]);
    expect(await reader.more()).toBe(false);
  });

  it("finds bytes among those that have come", async () => {
    const reader = new ByteReader([Uint8Array.of(1, 2, 3), Uint8Array.of(4)]);
    expect([reader.length, reader.find(1)]).toEqual([0, -1]);
    await reader.more();
    expect([...reader.takeNow(2)!]).toEqual([1, 2]);
    expect([reader.length, reader.find(3), reader.find(4)]).toEqual([1, 0, -1]);
    await reader.more();
    expect([reader.length, reader.find(4), reader.find(1)]).toEqual([2, 1, -1]);
  });

  it("behaves like a list from whose front elements are taken, and leaves the chunks as they are", async () => {
    const step = fc.oneof(
      fc.record({ more: fc.uint8Array({ max: 3, maxLength: 20 }) }),
      fc.record({ take: fc.nat(30) }),
      fc.record({ find: fc.nat(3) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const chunks = steps.flatMap((one) => ("more" in one ? [one.more] : []));
        const before = chunks.map((chunk) => [...chunk]);
        const reader = new ByteReader(chunks);
        let list: number[] = [];
        for (const one of steps) {
          if ("more" in one) {
            expect(await reader.more()).toBe(true);
            list.push(...one.more);
          } else if ("take" in one) {
            const length = Math.min(one.take, list.length);
            expect([...reader.takeNow(length)!]).toEqual(list.slice(0, length));
            list = list.slice(length);
          } else expect(reader.find(one.find)).toBe(list.indexOf(one.find));
          expect(reader.length).toBe(list.length);
        }
        expect(chunks.map((chunk) => [...chunk])).toEqual(before);
      }),
    );
  });

  it("closes the stream", async () => {
    let isClosed = false;
    const stream = (async function* () {
      try {
        for (;;) yield Uint8Array.of(1);
      } finally {
        isClosed = true;
      }
    })();
    const reader = new ByteReader(stream);
    await reader.take(2);
    await reader.close();
    expect(isClosed).toBe(true);
  });
});
