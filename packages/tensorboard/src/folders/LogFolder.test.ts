import { isLogFolder } from "./LogFolder.js";

describe("isLogFolder", () => {
  it("asks for both methods", () => {
    expect(isLogFolder({ append: () => {}, replace: () => {} })).toBe(true);
    for (const other of [undefined, null, "logs", {}, { append: () => {} }]) expect(isLogFolder(other)).toBe(false);
  });
});
