import fc from "fast-check";
import { toCategorical, toRows } from "@seqloom/array";
import { padSequences } from "@seqloom/text";
import { oneHotByHand } from "./oneHotByHand.js";

describe("oneHotByHand", () => {
  it("puts a 1 at the index of each token, and leaves the places behind the last one empty", () => {
    expect(toRows(oneHotByHand([[2], [1, 3]], 2, 4))).toEqual([
      [
        [0, 0, 1, 0],
        [0, 0, 0, 0],
      ],
      [
        [0, 1, 0, 0],
        [0, 0, 0, 1],
      ],
    ]);
  });

  it("is padSequences and toCategorical, but for column 0, which these fill where nothing is", () => {
    const samples = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), { minLength: 1 });
    fc.assert(
      fc.property(samples, fc.integer({ min: 2, max: 8 }), (lists, maxlen) => {
        const padded = padSequences(lists, { maxlen, padding: "post", truncating: "post" });
        // One step alone toCategorical would drop, as Keras does.
        const { data, shape } = toCategorical(padded, { numClasses: 10 });
        expect(oneHotByHand(lists, maxlen, 10)).toEqual({
          data: data.map((number, place) => (place % 10 === 0 ? 0 : number)),
          shape,
        });
      }),
    );
  });
});
