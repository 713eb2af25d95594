import { joinBytes } from "./joinBytes.js";

describe("joinBytes", () => {
  it("keeps the order of the parts", () => {
    expect([...joinBytes([Uint8Array.of(1, 2), new Uint8Array(), Uint8Array.of(3)])]).toEqual([1, 2, 3]);
    expect(joinBytes([])).toHaveLength(0);
  });
});
