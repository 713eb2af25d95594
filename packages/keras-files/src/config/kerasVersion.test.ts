import { KERAS_VERSION } from "./kerasVersion.js";

describe("KERAS_VERSION", () => {
  it("is one of Keras 3", () => expect(KERAS_VERSION).toMatch(/^3\./));
});
