import { isTuple, PickledArray, PickledDtype } from "./PickledArray.js";

const tuple = (...items: unknown[]) => Object.freeze(items);
const dtype = () => new PickledDtype(["O8", false, true]);

describe("PickledArray", () => {
  it("takes the state that NumPy gives it", () => {
    const array = new PickledArray();
    array.setState(tuple(1, tuple(2), dtype(), false, [[1], [2, 3]]));
    expect(array.state).toEqual({ shape: [2], items: [[1], [2, 3]] });
  });

  it("refuses any other state", () => {
    const refused = (...state: unknown[]) => expect(() => new PickledArray().setState(tuple(...state)));
    refused(1, tuple(1), dtype(), false).toThrow("gives an array a state that is none");
    refused(2, tuple(1), dtype(), false, [1]).toThrow("a state of another version than 1");
    refused(1, tuple(1), "O8", false, [1]).toThrow("a state without a dtype");
    refused(1, tuple(-1), dtype(), false, []).toThrow("a shape that is no tuple of integers of 0 or more");
    refused(1, [1], dtype(), false, [1]).toThrow("a shape that is no tuple");
    refused(1, tuple(1), dtype(), false, tuple(1)).toThrow("items that are no list");
    refused(1, tuple(1e8), dtype(), false, [1]).toThrow("gives an array 1 items for a shape that holds 100000000");
    refused(1, tuple(1, 1), dtype(), true, [1]).toThrow("gives an array in Fortran order");
  });

  it("takes one state only", () => {
    const array = new PickledArray();
    const state = tuple(1, tuple(0), dtype(), false, []);
    array.setState(state);
    expect(() => array.setState(state)).toThrow("gives an array a state that is none");
  });
});

describe("PickledDtype", () => {
  it("is that of objects alone", () => {
    expect(() => new PickledDtype(["i8", false, true])).toThrow("makes a dtype other than that of objects");
    expect(() => new PickledDtype(["O8"])).toThrow("makes a dtype other than that of objects");
    expect(() => dtype().setState(tuple(3, "|", null, null, null, -1, -1, 63))).not.toThrow();
    expect(() => dtype().setState(tuple(4, "|", null, null, null, -1, -1, 63))).toThrow("is not that of objects");
  });
});

describe("isTuple", () => {
  it("is true of frozen lists", () => {
    expect([isTuple(tuple()), isTuple([]), isTuple("ab")]).toEqual([true, false, false]);
  });
});
