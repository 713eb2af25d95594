import { collisionsOf } from "./collisionsOf.js";

describe("collisionsOf", () => {
  it("names the tokens that share a number", () => {
    const numbers = new Map(Object.entries({ the: 1, cat: 2, sat: 1, on: 3, mat: 2, a: 1 }));
    expect(collisionsOf(numbers)).toEqual(["the = sat = a", "cat = mat"]);
  });

  it("finds none where each has its own", () => {
    expect(collisionsOf(new Map([["the", 1]]))).toEqual([]);
  });
});
