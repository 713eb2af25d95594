import fc from "fast-check";
import { joinBytes } from "./joinBytes.js";

describe("joinBytes", () => {
  it("lays pieces end to end", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 20 })), (parts) => {
        expect([...joinBytes(parts)]).toEqual(parts.flatMap((part) => [...part]));
      }),
    );
  });

  it("copies no single piece", () => {
    const piece = Uint8Array.of(1, 2);
    expect(joinBytes([piece])).toBe(piece);
  });
});
