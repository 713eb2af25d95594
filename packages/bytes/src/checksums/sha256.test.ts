import { createHash } from "node:crypto";
import { sha256 } from "./sha256.js";

describe("sha256", () => {
  it("gives the value of the standard for abc", () => {
    expect(sha256(new TextEncoder().encode("abc"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("equals Node's for every length around a block, and for a part of a buffer", () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251);
    for (const length of [...Array.from({ length: 200 }, (_, i) => i), 3000]) {
      const part = bytes.subarray(bytes.length - length);
      expect(sha256(part)).toBe(createHash("sha256").update(part).digest("hex"));
    }
  });
});
