import { KERAS_VERSION } from "./kerasVersion.js";
import { versionOf } from "./versionOf.js";

describe("KERAS_VERSION", () => {
  it("is one of Keras 3", () => expect(versionOf(KERAS_VERSION)).toBe(3));
});
