import { setSliceFields, SLICE_BYTES } from "./sliceFields.js";

describe("setSliceFields", () => {
  it("sets the fields of one slice and leaves the others alone", () => {
    const words = new Uint32Array((2 * SLICE_BYTES) / 4).fill(7);
    setSliceFields(words, 1, { rows: 1, steps: 3 }, { steps: 4_000_000_000 });
    const place = SLICE_BYTES / 4 + 3;
    expect(words[place]).toBe(4_000_000_000);
    expect(words.every((word, i) => word === (i === place ? 4_000_000_000 : 7))).toBe(true);
  });
});
