import { describeWhere } from "./describeWhere.js";
import { nativeAddon, NO_NATIVE_ADDON } from "./nativeAddon.js";

interface Addon {
  readonly variants: readonly string[];
}

describeWhere("nativeAddon", nativeAddon() === undefined ? NO_NATIVE_ADDON : undefined, () => {
  it("loads the addon that was built for this machine", () => {
    const known = ["avx512", "avx2", "neon"];
    expect(known).toEqual(expect.arrayContaining([...nativeAddon<Addon>()!.variants]));
  });
});
