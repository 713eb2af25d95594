import { zipSync } from "fflate";
import { checkName, readZip } from "./readZip.js";

const text = (value: string) => new TextEncoder().encode(value);
const random = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251);

describe("readZip", () => {
  it("reads members that are stored and such that are packed", () => {
    const archive = zipSync({ "a.txt": [text("one"), { level: 0 }], "b/c.bin": [random, { level: 9 }] });
    const members = readZip(archive);
    expect([...members.keys()]).toEqual(["a.txt", "b/c.bin"]);
    expect(members.get("a.txt")!()).toEqual(text("one"));
    expect(members.get("b/c.bin")!()).toEqual(random);
  });

  it("refuses a bomb before it is unpacked, and members of 4 GiB", () => {
    const zeros = zipSync({ bomb: [new Uint8Array(2 ** 21), { level: 9 }] });
    expect(() => readZip(zeros)).toThrow("member bomb of the archive unpacks to more than 100 times its size.");
    const huge = zipSync({ huge: [text("x"), { level: 0 }] });
    const directory = huge.length - 22 - 46 - 4;
    new DataView(huge.buffer).setUint32(directory + 24, 0xffffffff, true);
    expect(() => readZip(huge)).toThrow("member huge of the archive has 4 GiB or more.");
  });

  it("refuses what is damaged, encrypted or named twice", () => {
    const archive = zipSync({ a: [text("one"), { level: 0 }] });
    expect(() => readZip(archive.slice(0, -3))).toThrow("the archive is damaged or cut: its directory is missing.");
    const other = archive.slice();
    other[31]! ^= 1; // in the text
    expect(() => readZip(other).get("a")!()).toThrow("the checksum of a is another one.");
    const locked = archive.slice();
    locked[archive.length - 22 - 47 + 8] = 1;
    expect(() => readZip(locked)).toThrow("member a of the archive is encrypted.");
  });
});

describe("checkName", () => {
  it.each(["../a", "/etc/passwd", "a/../../b", "C:\\a", "\\\\server\\a", "a\\..\\b"])("refuses %s", (name) => {
    expect(() => checkName(name)).toThrow(`the path ${name} leads outside of the archive or folder.`);
  });

  it("lets names of files below be", () => {
    for (const name of ["model.weights.h5", "assets/a..b.txt"]) expect(() => checkName(name)).not.toThrow();
  });
});
