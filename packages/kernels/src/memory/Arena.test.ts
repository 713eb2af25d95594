import fc from "fast-check";
import { Arena } from "./Arena.js";

const PAGE = 65536;

function arena(maximum = 4): Arena {
  return new Arena(new WebAssembly.Memory({ initial: 1, maximum }), 100);
}

describe("Arena", () => {
  it("gives out blocks on lines of the cache, above the start", () => {
    const memory = arena();
    expect([memory.allocate(1), memory.allocate(65), memory.allocate(64)]).toEqual([128, 192, 320]);
    expect(memory.used).toBe(256);
  });

  it("gives a freed block out again, and joins it with its free neighbours", () => {
    const memory = arena();
    const [first, second, third] = [memory.allocate(64), memory.allocate(64), memory.allocate(64)];
    memory.allocate(64);
    for (const block of [first, third, second]) memory.free(block);
    expect(memory.allocate(192)).toBe(first);
  });

  it("grows where nothing free is large enough, and says so when it may not", () => {
    const memory = arena();
    expect(memory.allocate(2 * PAGE)).toBe(128);
    expect(memory.size).toBe(3 * PAGE);
    expect(() => memory.allocate(9 * PAGE)).toThrow(/^Kernels: out of memory: 196608 bytes are taken, and \d+ more/);
    memory.free(128);
    expect(memory.allocate(PAGE)).toBe(128);
  });

  it("grows where nothing at all is free, and where the last block is freed to the byte", () => {
    const memory = arena();
    expect(memory.allocate(PAGE - 128)).toBe(128); // all there is
    expect(memory.allocate(64)).toBe(PAGE);
    memory.free(128);
    expect(memory.allocate(PAGE - 128)).toBe(128);
    const rest = memory.size - PAGE - 64;
    expect(memory.allocate(rest)).toBe(PAGE + 64); // to the end, which leaves no free range
    expect(memory.allocate(64)).toBe(PAGE + 64 + rest);
    expect(memory.used).toBe(PAGE - 128 + 64 + rest + 64);
  });

  it("never gives out a byte twice, and grows no more once everything was freed", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 20 }), (sizes) => {
        const memory = arena(16);
        const once = () => {
          const blocks = sizes.map((size) => ({ size, start: memory.allocate(size) }));
          blocks.sort((a, b) => a.start - b.start);
          const ends = blocks.map((_, i) => blocks[i + 1]?.start ?? memory.size);
          blocks.forEach(({ start, size }, i) => expect(start + size).toBeLessThanOrEqual(ends[i]!));
          const mixed = [...blocks.keys()].sort((a, b) => ((a * 7) % 5) - ((b * 7) % 5));
          for (const i of mixed) memory.free(blocks[i]!.start);
        };
        once();
        const { size } = memory;
        once();
        expect([memory.size, memory.used]).toEqual([size, 0]);
      }),
    );
  });

  it("reads what was written, as a copy", () => {
    const memory = arena();
    const block = memory.allocate(16);
    memory.write(block, Float32Array.of(1, 2, 3));
    memory.write(block + 12, undefined);
    const values = memory.read(block, 3);
    memory.floats(block, 1)[0] = 9;
    expect(values).toEqual(Float32Array.of(1, 2, 3));
    memory.write(block, Uint8Array.of(1, 1));
    expect(memory.words(block, 1)[0]! & 0xffff).toBe(0x0101);
  });

  it("refuses to free what it did not give out", () => {
    expect(() => arena().free(128)).toThrow("Arena.free: no block begins at 128.");
  });
});
