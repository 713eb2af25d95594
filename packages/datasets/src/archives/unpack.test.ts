import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { byteFile } from "../sources/byteFile.js";
import { textOf } from "@seqloom/testing";
import { unpack } from "./unpack.js";

describe("unpack", () => {
  const read = (bytes: Uint8Array) =>
    textOf(unpack("jenaClimate", byteFile("x", bytes), (name) => name === "a.csv", 1e6));

  it("knows gzip and zip by their first bytes", async () => {
    const text = "a,b\n1,2\n";
    for (const bytes of [strToU8(text), gzipSync(text), zipSync({ "a.csv": strToU8(text) })]) {
      expect(await read(bytes)).toBe(text);
    }
  });

  it("passes on a short file and an empty one", async () => {
    expect(await read(strToU8("PK"))).toBe("PK");
    expect(await read(new Uint8Array(0))).toBe("");
  });
});
