import { unzipSync } from "fflate";
import { readZip } from "./readZip.js";
import { writeZip } from "./writeZip.js";

describe("writeZip", () => {
  it("writes what other programs and readZip read, the same bytes for the same members", () => {
    const members = {
      "a.json": new TextEncoder().encode("{}"),
      "b/c.bin": Uint8Array.of(1, 2, 3),
      empty: new Uint8Array(0),
    };
    const archive = writeZip(members);
    expect(Object.fromEntries([...readZip(archive)].map(([name, read]) => [name, [...read()]]))).toEqual(
      Object.fromEntries(Object.entries(members).map(([name, bytes]) => [name, [...bytes]])),
    );
    expect([...unzipSync(archive)["b/c.bin"]!]).toEqual([1, 2, 3]);
    expect(writeZip(members)).toEqual(archive);
  });
});
