import { grown } from "./grown.js";

describe("grown", () => {
  it("begins with what the old array holds", () => {
    expect(grown(Int32Array.of(1, 2), new Int32Array(4))).toEqual(Int32Array.of(1, 2, 0, 0));
  });
});
