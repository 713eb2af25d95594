import fc from "fast-check";
import { rowOrder } from "./rowOrder.js";

describe("rowOrder", () => {
  it("finds the items of a row, which lie apart", () => {
    expect([...rowOrder([2, 3])]).toEqual([0, 2, 4, 1, 3, 5]);
    expect([...rowOrder([3])]).toEqual([0, 1, 2]);
    expect([...rowOrder([])]).toEqual([0]);
    expect([...rowOrder([4, 0])]).toEqual([]);
  });

  it("gives every place once, and the order of the reversed shape turns it back", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }), (shape) => {
        const order = rowOrder(shape);
        const back = rowOrder(shape.toReversed());
        expect([...order].map((place) => back[place])).toEqual([...order.keys()]);
      }),
    );
  });
});
