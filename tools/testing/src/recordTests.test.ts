import { recordTests } from "./recordTests.js";

describe("recordTests", () => {
  it("lists titles, and lets tests be defined again afterwards", () => {
    const kept = [globalThis.describe, globalThis.it, console.warn];
    const titles = recordTests(() => {
      describe("a thing", () => {
        it("works", () => undefined);
        it.each([{ name: "x" }, { name: "y" }])("works for $name", () => undefined);
      });
    });
    expect(titles).toEqual(["works", "x", "y"]);
    expect([globalThis.describe, globalThis.it, console.warn]).toEqual(kept);
  });
});
