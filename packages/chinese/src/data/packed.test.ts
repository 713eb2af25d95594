import { deflateRawSync } from "node:zlib";
import { doubles, unpack, VarintReader } from "./packed.js";

describe("unpack", () => {
  it("gives the JSON of the first column and the others as bytes", async () => {
    const columns = [Buffer.from('{"字":1}'), Buffer.from([1, 2, 3]), Buffer.from([])];
    const lengths = Buffer.from(Uint32Array.of(3, ...columns.map(({ length }) => length)).buffer);
    const base64 = deflateRawSync(Buffer.concat([lengths, ...columns])).toString("base64");
    expect(await unpack(base64)).toEqual({ meta: { 字: 1 }, columns: [Uint8Array.of(1, 2, 3), new Uint8Array(0)] });
  });
});

describe("VarintReader", () => {
  it("reads seven bits from each byte, the lowest first", () => {
    const reader = new VarintReader(Uint8Array.of(0, 127, 0x80, 1, 0xff, 0xff, 3));
    expect([reader.next(), reader.next(), reader.next(), reader.atEnd, reader.next(), reader.atEnd]).toEqual([
      ...[0, 127, 128, false, 65535, true],
    ]);
  });
});

describe("VarintReader over the edges of its groups", () => {
  it("reads what was written, from one byte to five", () => {
    const numbers = [1, 7, 14, 21, 28].flatMap((bits) => [2 ** bits - 1, 2 ** bits, 2 ** bits + 1]);
    const bytes = numbers.flatMap((number) => {
      const groups: number[] = [];
      for (let rest = number; rest > 0; rest >>>= 7) groups.push(rest & 127);
      return groups.map((group, i) => (i < groups.length - 1 ? group | 128 : group));
    });
    const reader = new VarintReader(Uint8Array.from(bytes));
    expect(numbers.map(() => reader.next())).toEqual(numbers);
    expect(reader.atEnd).toBe(true);
  });
});

describe("doubles", () => {
  it("reads them from any place", () => {
    const bytes = Uint8Array.of(9, ...new Uint8Array(Float64Array.of(Math.PI, -3.14e100).buffer));
    expect([...doubles(bytes.subarray(1))]).toEqual([Math.PI, -3.14e100]);
  });
});
