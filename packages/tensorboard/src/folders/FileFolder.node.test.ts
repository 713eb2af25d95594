import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FileFolder } from "./FileFolder.node.js";

describe("FileFolder", () => {
  let root: string;
  beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "seqloom-"))));
  afterEach(() => rmSync(root, { recursive: true }));

  it("appends and replaces, and leaves nothing else behind", () => {
    const folder = new FileFolder("createFileWriter", root);
    folder.append("train/events", Uint8Array.of(1, 2));
    folder.append("train/events", Uint8Array.of(3));
    folder.replace("words.tsv", Uint8Array.of(4));
    folder.replace("words.tsv", Uint8Array.of(5));
    expect([...readFileSync(join(root, "train", "events"))]).toEqual([1, 2, 3]);
    expect([...readFileSync(join(root, "words.tsv"))]).toEqual([5]);
    expect(readdirSync(root).sort()).toEqual(["train", "words.tsv"]);
  });

  it("cuts a file off, and removes it at 0", () => {
    const folder = new FileFolder("tensorBoard", root);
    folder.append("train/events", Uint8Array.of(1, 2, 3));
    folder.truncate("train/events", 2);
    expect([...readFileSync(join(root, "train", "events"))]).toEqual([1, 2]);
    expect(() => folder.truncate("train/events", 3)).toThrow(
      "cannot be written: it has 2 bytes, fewer than the 3 that were written.",
    );
    folder.truncate("train/events", 0);
    folder.truncate("never/begun", 0);
    expect(readdirSync(join(root, "train"))).toEqual([]);
  });

  it("refuses a folder that cannot be made, with the reason of the system", () => {
    writeFileSync(join(root, "file"), "");
    const path = join(root, "file", "logs");
    expect(() => new FileFolder("tensorBoard", path)).toThrow(
      `tensorBoard: logDir must be a folder that can be made and written, got ${JSON.stringify(path.slice(0, 60)).slice(0, -1)}`,
    );
    expect(() => new FileFolder("tensorBoard", path)).toThrow("The system says: ENOTDIR");
  });

  it("names the file that cannot be written later", () => {
    const folder = new FileFolder("tensorBoard", root);
    writeFileSync(join(root, "train"), ""); // a file in the way of the folder
    expect(() => folder.append("train/events", Uint8Array.of(1))).toThrow(
      `tensorBoard: ${join(root, "train", "events")} cannot be written:`,
    );
  });
});
