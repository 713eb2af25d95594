import { zipSync } from "fflate";
import fc from "fast-check";
import { zipEntries } from "./zipEntries.js";

const text = (content: string) => new TextEncoder().encode(content);
const LARGE = 2 ** 30;

/** The archive with one number of its first directory record changed. */
function changed(zip: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = Buffer.from(zip);
  const record = copy.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  copy.writeUInt16LE(value, record + offset);
  return copy;
}

describe("zipEntries", () => {
  it("gives back what was packed, deflated or stored", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 100 })), fc.constantFrom(0, 6), (contents, level) => {
        const files = Object.fromEntries(contents.map((content, i) => [`名字${i}`, content]));
        const zip = zipSync(files, { level: level });
        const entries = zipEntries("readNpz", zip, LARGE).map((entry) => [entry.name, new Uint8Array(entry.read())]);
        expect(Object.fromEntries(entries)).toEqual(files);
      }),
    );
  });

  it("takes no more than maxBytes", () => {
    const zip = zipSync({ a: new Uint8Array(1000), b: new Uint8Array(1000) });
    expect(() => zipEntries("readNpz", zip, 1999)).toThrow(
      "readNpz: the zip archive unpacks to 2000 bytes, more than maxBytes = 1999.",
    );
    expect(zipEntries("readNpz", zip, 2000).map(({ sizeBytes }) => sizeBytes)).toEqual([1000, 1000]);
  });

  it("believes no size that the packed bytes cannot hold or do not have", () => {
    const zip = zipSync({ a: text("abc".repeat(100)) });
    expect(() => zipEntries("readNpz", changed(zip, 26, 0x7fff), 2 ** 32)).toThrow(
      'the entry "a" of the zip archive cannot hold the 2147418412 bytes that it promises.',
    );
    const [larger] = zipEntries("readNpz", changed(zip, 24, 301), LARGE);
    expect(() => larger!.read()).toThrow("readNpz: a unpacks to 300 bytes, the zip directory says 301.");
    const [smaller] = zipEntries("readNpz", changed(zip, 24, 100), LARGE);
    expect(() => smaller!.read()).toThrow("readNpz: a is damaged: it cannot be unpacked to 100 bytes.");
  });

  it("sees a changed byte by the checksum", () => {
    const zip = Buffer.from(zipSync({ a: text("three words here") }, { level: 0 }));
    zip[zip.indexOf("words")]!++;
    expect(() => zipEntries("readNpz", zip, LARGE)[0]!.read()).toThrow(
      "readNpz: a is damaged: its checksum is not the one in the zip directory.",
    );
  });

  it("refuses names that lead out of the folder", () => {
    for (const name of ["../../a", "a/../../b", "/etc/passwd", "..\\a", "C:\\a"]) {
      const refused = `the entry ${JSON.stringify(name)} of the zip archive has a name that leads out of its folder.`;
      expect(() => zipEntries("readNpz", zipSync({ [name]: text("x") }), LARGE)).toThrow(refused);
    }
    expect(zipEntries("readNpz", zipSync({ "a..b/c": text("x") }), LARGE)).toHaveLength(1);
  });

  it("says what is wrong with an archive", () => {
    const zip = zipSync({ a: text("abc".repeat(100)) });
    expect(() => zipEntries("readNpz", text("PK, but no archive at all"), LARGE)).toThrow("this is no zip archive.");
    expect(() => zipEntries("readNpz", new Uint8Array(), LARGE)).toThrow("readNpz: this is no zip archive.");
    expect(() => zipEntries("readNpz", zip.subarray(0, 60), LARGE)).toThrow(
      "is cut off: its directory, at the end, is missing.",
    );
    expect(() => zipEntries("readNpz", changed(zip, 8, 1), LARGE)).toThrow('"a" of the zip archive is encrypted.');
    expect(() => zipEntries("readNpz", changed(zip, 10, 14), LARGE)).toThrow("is packed by method 14.");
    expect(() => zipEntries("readNpz", changed(zip, 0, 0), LARGE)).toThrow(
      "the directory of the zip archive is broken",
    );
    expect(() => zipEntries("readNpz", changed(zip, 42, 9), LARGE)[0]!.read()).toThrow(
      "a is not where the zip directory says.",
    );
  });
});
