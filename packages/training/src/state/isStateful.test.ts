import { isStateful } from "./isStateful.js";

describe("isStateful", () => {
  it("asks for both methods", () => {
    expect(isStateful({ getState: () => 1, setState: () => {} })).toBe(true);
    for (const other of [undefined, null, 3, {}, { getState: () => 1 }]) expect(isStateful(other)).toBe(false);
  });
});
