import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { notePart, readPart, removeNote, removePart } from "./partFile.node.js";

describe("readPart", () => {
  const nothing = { sizeBytes: 0, validator: undefined };
  let folder: string;
  let part: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    part = join(folder, "x.part");
    await writeFile(part, "12345");
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("knows the size of a part and what the server called it", async () => {
    await notePart(part, "http://x/", '"1"');
    expect(await readPart(part, "http://x/")).toEqual({ sizeBytes: 5, validator: '"1"' });
  });

  it("takes no part that it cannot be sure of: of another address, without a validator or a note", async () => {
    expect(await readPart(part, "http://x/")).toEqual(nothing);
    await notePart(part, "http://y/", '"1"');
    expect(await readPart(part, "http://x/")).toEqual(nothing);
    await notePart(part, "http://x/", undefined);
    expect(await readPart(part, "http://x/")).toEqual(nothing);
    await writeFile(`${part}.json`, "{");
    expect(await readPart(part, "http://x/")).toEqual(nothing);
  });

  it("is left by nothing of a part that is removed, and by the part when its note is", async () => {
    await notePart(part, "http://x/", '"1"');
    await removeNote(part);
    expect(await readdir(folder)).toEqual(["x.part"]);
    await removePart(part);
    expect(await readdir(folder)).toEqual([]);
  });
});
