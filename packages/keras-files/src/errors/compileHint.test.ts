import { COMPILE_HINT } from "./compileHint.js";

describe("COMPILE_HINT", () => {
  it("is a whole sentence", () => expect(COMPILE_HINT).toMatch(/^loadModel.*\.$/));
});
