import { fromRows } from "@seqloom/array";
import { dataChecksum } from "./dataChecksum.js";

describe("dataChecksum", () => {
  it("is the same for the same numbers in any array", () => {
    expect(dataChecksum([1, 2])).toBe(dataChecksum(Float32Array.of(1, 2)));
    expect(dataChecksum([1, 2])).toMatch(/^[0-9a-f]{64}$/);
  });

  it("differs with numbers, shapes, orders, and where texts are cut", () => {
    const checksums = [
      [1, 2],
      [2, 1],
      [[1, 2]],
      [[1], [2]],
      fromRows([[1, 2]]),
      fromRows([[1], [2]]),
      ["ab"],
      ["a", "b"],
      ["a\nb"],
      "ab",
      [],
      [[1], ["a"]],
    ].map((data) => dataChecksum(data));
    expect(new Set(checksums).size).toBe(checksums.length);
  });

  it("gives a checksum back", () => {
    const checksum = dataChecksum([1]);
    expect(dataChecksum(checksum)).toBe(checksum);
  });

  it("refuses what is no data", () => {
    expect(() => dataChecksum([{}] as never)).toThrow(
      "dataChecksum: data must be arrays, or lists of numbers or texts, got",
    );
  });
});
