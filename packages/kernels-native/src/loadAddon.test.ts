import { describeWhere, nativeAddon, NO_NATIVE_ADDON } from "@seqloom/testing";
import { loadAddon } from "./loadAddon.js";

describeWhere("loadAddon", nativeAddon() === undefined ? NO_NATIVE_ADDON : undefined, () => {
  it("loads the addon of this machine, once", () => {
    expect(loadAddon().variants.length).toBeGreaterThan(0);
    expect(loadAddon()).toBe(loadAddon());
  });
});
