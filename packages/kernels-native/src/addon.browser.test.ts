import { requireAddon } from "./addon.browser.js";

describe("requireAddon, in browsers", () => {
  it("says that addons are for Node", () => {
    expect(() => requireAddon()).toThrow("runs in Node only");
  });
});
