import { denseWeights } from "../testing/files.js";
import { readLinks } from "./groups.js";
import { HdfBytes } from "./HdfBytes.js";
import { objectHeader } from "./objectHeader.js";
import { readHdf5 } from "./readHdf5.js";

const bytes = denseWeights([3, 2], [2]);
const place = (text: string) => Buffer.from(bytes).lastIndexOf(text);

/** A link message of version 1. */
const link = (kind: number) => new HdfBytes(Uint8Array.from([1, 8, kind, 2, 97, 98, 7, 0, 0, 0, 0, 0, 0, 0]));
const message = { type: 6, at: 0, size: 14, isShared: false };

describe("readLinks", () => {
  it("reads the names of a group, in both forms", () => {
    const file = new HdfBytes(bytes);
    expect([...readLinks(file, objectHeader(file, file.uint(64, 8))).keys()]).toEqual(["layers"]);
    expect([...readLinks(link(0), [message])]).toEqual([["ab", 7]]);
  });

  it("refuses soft and external links", () => {
    expect(() => readLinks(link(1), [message])).toThrow(
      "ab is a soft link, which Keras does not write and which is not followed.",
    );
    expect(() => readLinks(link(64), [message])).toThrow("ab is an external link");
    const soft = bytes.slice();
    const node = place("SNOD"); // that of the root, which is written last
    soft[node + 8 + 16] = 2;
    expect(() => readHdf5(soft)).toThrow("layers is a soft link");
  });

  it("refuses trees that contain themselves, and names that are paths", () => {
    const circle = bytes.slice();
    const tree = place("TREE");
    circle[tree + 5] = 1; // a level above itself
    new DataView(circle.buffer).setBigUint64(tree + 32, BigInt(tree), true);
    expect(() => readHdf5(circle)).toThrow("is not of level 0");
    const named = bytes.slice();
    named[place("layers")] = 0x2f;
    expect(() => readHdf5(named)).toThrow('"/ayers" is no name.');
  });

  it("says of the form of libver latest what to do", () => {
    const heap = new HdfBytes(Uint8Array.from([0, 0, 9, 0, 0, 0, 0, 0, 0, 0]));
    expect(() => readLinks(heap, [{ type: 2, at: 0, size: 10, isShared: false }])).toThrow(
      "write the file with the default libver.",
    );
  });
});
