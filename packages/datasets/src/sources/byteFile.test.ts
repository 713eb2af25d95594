import { byteFile } from "./byteFile.js";
import { textOf } from "@seqloom/testing";

describe("byteFile", () => {
  it("gives all bytes, or those from one place to another", async () => {
    const file = byteFile("a.txt", new TextEncoder().encode("0123456789"));
    expect([file.file, file.sizeBytes]).toEqual(["a.txt", 10]);
    expect(await textOf(file.chunks())).toBe("0123456789");
    expect(await textOf(file.chunks(7))).toBe("789");
    expect(await textOf(file.chunks(2, 4))).toBe("23");
  });
});
