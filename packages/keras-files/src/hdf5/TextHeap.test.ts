import { HdfWriter } from "./HdfWriter.js";
import { TextHeap } from "./TextHeap.js";

describe("TextHeap", () => {
  it("gives each copy of a text a place of its own, in collections of 60,000", () => {
    const file = new HdfWriter();
    const texts = [...Array.from({ length: 60_001 }, (_, i) => String(i)), "0"];
    const heap = new TextHeap(file, texts);
    heap.write();
    const [first, again, last] = [heap.next("0"), heap.next("0"), heap.next("60000")];
    expect(first).toEqual({ length: 1, collection: 0, index: 1 });
    expect(last.index).toBe(1);
    expect(again).toEqual({ length: 1, collection: last.collection, index: 2 });
    expect(String.fromCharCode(...file.take().subarray(last.collection, last.collection + 4))).toBe("GCOL");
  });
});
