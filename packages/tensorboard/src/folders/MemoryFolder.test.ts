import { MemoryFolder } from "./MemoryFolder.js";

describe("MemoryFolder", () => {
  it("appends to files and replaces them, and keeps copies", () => {
    const folder = new MemoryFolder();
    const bytes = Uint8Array.of(1, 2);
    folder.append("a/b", bytes);
    folder.append("a/b", Uint8Array.of(3));
    folder.replace("c", bytes);
    bytes[0] = 9;
    expect(folder.paths()).toEqual(["a/b", "c"]);
    expect([...folder.bytes("a/b")]).toEqual([1, 2, 3]);
    folder.replace("a/b", Uint8Array.of(4));
    expect([...folder.bytes("a/b")]).toEqual([4]);
    expect([...folder.bytes("c")]).toEqual([1, 2]);
  });

  it("cuts a file off, and removes it at 0", () => {
    const folder = new MemoryFolder();
    folder.append("a", Uint8Array.of(1, 2));
    folder.append("a", Uint8Array.of(3));
    folder.truncate("a", 2);
    expect([...folder.bytes("a")]).toEqual([1, 2]);
    expect(() => folder.truncate("a", 3)).toThrow("MemoryFolder: a has 2 bytes, fewer than 3.");
    folder.truncate("a", 0);
    folder.truncate("b", 0);
    expect(folder.paths()).toEqual([]);
  });

  it("says which files there are", () => {
    const folder = new MemoryFolder();
    expect(() => folder.bytes("x")).toThrow('MemoryFolder.bytes: path must be one of no files, got "x".');
    folder.append("train/events", new Uint8Array());
    expect(() => folder.bytes("x")).toThrow('MemoryFolder.bytes: path must be one of train/events, got "x".');
  });
});
