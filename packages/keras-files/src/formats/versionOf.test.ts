import { versionOf } from "./versionOf.js";

describe("versionOf", () => {
  it("tells Keras 2 from Keras 3", () => {
    expect(["2.2.4-tf", "2.21.0", "3.15.1", "tfjs-layers 4.22.0", undefined].map(versionOf)).toEqual([2, 2, 3, 3, 3]);
  });
});
