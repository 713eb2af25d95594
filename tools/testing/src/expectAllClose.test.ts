import { expectAllClose } from "./expectAllClose.js";

describe("expectAllClose", () => {
  it("measures every array by the largest number of all that are expected", () => {
    const expected = { output: [1000], state: [0.001] };
    expect(() => expectAllClose({ output: [1000.9], state: [0.9] }, expected, 1e-3)).not.toThrow();
    expect(() => expectAllClose({ output: [1001.1], state: [0] }, expected, 1e-3)).toThrow("output: value 0 of 1");
    expect(() => expectAllClose({ output: [1000], state: [1.1] }, expected, 1e-3)).toThrow("state: value 0 of 1");
  });

  it("misses an array that is not there, and passes over one that is not expected", () => {
    expect(() => expectAllClose({}, { state: [1] }, 1)).toThrow("state: ");
    expect(() => expectAllClose({ output: [1], more: [2] }, { output: [1] }, 1e-9)).not.toThrow();
  });
});
