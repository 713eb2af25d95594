import { maskedCrc32c } from "./maskedCrc32c.js";

describe("maskedCrc32c", () => {
  it("turns and shifts the checksum by the formula of the format", () => {
    const crc = 0xe3069283; // CRC-32C of the digits, from the catalogue of checksums
    const masked = (BigInt.asUintN(32, (BigInt(crc) >> 15n) | (BigInt(crc) << 17n)) + 0xa282ead8n) % 2n ** 32n;
    expect(maskedCrc32c(new TextEncoder().encode("123456789"))).toBe(Number(masked));
    expect(maskedCrc32c(new Uint8Array())).toBe(0xa282ead8);
  });
});
