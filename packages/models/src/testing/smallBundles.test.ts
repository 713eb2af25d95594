import { useBackend } from "@seqloom/backend";
import { bundleBytes } from "../bundles/saveBundle.js";
import { lunchContents, pricesContents, reviewContents } from "./smallBundles.js";

it("makes contents that can be saved, of less than 25 KB", async () => {
  await useBackend("cpu");
  for (const contents of [lunchContents(), pricesContents(), await reviewContents()]) {
    expect((await bundleBytes(contents)).length).toBeLessThan(25_000);
  }
});
