import { withoutErrorListeners } from "./withoutErrorListeners.browser.js";

describe("withoutErrorListeners in a browser", () => {
  it("runs, and gives what comes out", async () => {
    expect(await withoutErrorListeners(() => Promise.resolve(3))).toBe(3);
  });
});
