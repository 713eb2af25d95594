import { version_core } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { LabelEncoder } from "@seqloom/array";
import { sha256 } from "@seqloom/bytes";
import { lunchContents, MEALS, pricesContents, reviewContents } from "../testing/smallBundles.js";
import { bundleFiles } from "./bundleFiles.js";
import { dataChecksum } from "./dataChecksum.js";
import { readManifest } from "./manifestText.js";
import { VERSION } from "./version.js";

beforeAll(async () => void (await useBackend("cpu")));

const manifestOf = (files: Record<string, Uint8Array>) =>
  readManifest(files["manifest.json"]!, (reason) => {
    throw new Error(reason);
  });

describe("bundleFiles", () => {
  it("says where the model comes from", async () => {
    const files = await bundleFiles("saveBundle", { ...lunchContents(), seed: 3, data: MEALS, notes: "午餐" });
    const { versions, backend, kernels, build, threads, seed, data, notes, settings, created } = manifestOf(files);
    expect({ backend, seed, data, notes, settings }).toEqual({
      backend: "cpu",
      seed: 3,
      data: dataChecksum(MEALS),
      notes: "午餐",
      settings: { window: 2, symbols: "oneHot" },
    });
    const ran = sharedKernels()!;
    expect({ kernels, build, threads }).toEqual({ kernels: ran.variant, build: ran.build, threads: ran.threads });
    expect(versions).toEqual({ seqloom: VERSION, tfjs: version_core });
    expect(Math.abs(Date.parse(created) - Date.now())).toBeLessThan(60_000);
  });

  it("has a checksum of each file", async () => {
    for (const contents of [lunchContents(), pricesContents(), await reviewContents()]) {
      const { "manifest.json": _, ...files } = await bundleFiles("saveBundle", contents);
      const { files: listed } = manifestOf({ "manifest.json": _!, ...files });
      expect(listed).toEqual(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])));
    }
  });

  it("has the parts as JSON", async () => {
    const review = await bundleFiles("saveBundle", await reviewContents());
    expect(Object.keys(review).sort()).toEqual(["labels.json", "manifest.json", "model.keras", "segmenter.json", "tokenizer.json"]); // prettier-ignore
    expect(manifestOf(review).settings).toEqual({ sequences: { maxlen: 4 }, analyzer: true });
    const prices = await bundleFiles("saveBundle", pricesContents());
    expect(Object.keys(prices).sort()).toEqual(["manifest.json", "model.keras", "scaler.json"]);
    expect(manifestOf(prices).settings).toEqual({ window: 3, target: 1, sameScaler: true });
    const encoder = new LabelEncoder().fit(MEALS);
    const lunch = await bundleFiles("saveBundle", { ...lunchContents(), labels: encoder });
    expect(new TextDecoder().decode(lunch["labels.json"])).toBe(JSON.stringify(encoder.classes));
  });
});
