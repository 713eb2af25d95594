import { tarGz } from "@seqloom/testing";
import { gunzipSync } from "node:zlib";
import { paxRecords, tarHeader } from "./tarHeader.js";

/** The first block of an archive that tar-stream makes. */
async function firstBlock(name: string): Promise<Uint8Array> {
  return gunzipSync(await tarGz({ [name]: "hello" })).subarray(0, 512);
}

describe("tarHeader", () => {
  it("reads name, kind and size, the name also where it is cut in two", async () => {
    expect(tarHeader(await firstBlock("a/b.txt"))).toEqual({ name: "a/b.txt", type: "0", sizeBytes: 5 });
    const long = `${"folder/".repeat(20)}a.txt`;
    expect(tarHeader(await firstBlock(long))).toEqual({ name: long, type: "0", sizeBytes: 5 });
  });

  it("knows a damaged block by its checksum", async () => {
    const block = Uint8Array.from(await firstBlock("a.txt"));
    block[0]!++;
    expect(tarHeader(block)).toBeUndefined();
    expect(tarHeader(new Uint8Array(512))).toBeUndefined();
  });
});

describe("paxRecords", () => {
  const read = (text: string) => paxRecords(new TextEncoder().encode(text));

  it("takes path and size, and passes over the rest", () => {
    expect(read("13 path=a/é\n20 mtime=1234567890\n9 size=7\n")).toEqual({ path: "a/é", size: "7" });
  });

  it("takes nothing out of what is no list of records", () => {
    for (const text of ["path=a", "0 path=a\n", "9 size=-1\n", "x"]) expect(read(text)).toEqual({});
  });
});
