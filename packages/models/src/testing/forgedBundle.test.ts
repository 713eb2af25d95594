import { readFileSync } from "node:fs";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { loadBundle } from "../bundles/loadBundle.js";
import { filesOf, forgedBundle } from "./forgedBundle.js";

const archive = new Uint8Array(readFileSync(join(import.meta.dirname, "../fixtures/bundle_format1_lunch.zip")));
const bytesOf = (text: string) => new TextEncoder().encode(text);

it("has another file, which no checksum finds", async () => {
  await useBackend("cpu");
  const bundle = await loadBundle(forgedBundle(archive, "labels.json", bytesOf('["a","b","c","d"]')));
  expect(bundle.labels).toEqual(["a", "b", "c", "d"]);
});

it("has another manifest", async () => {
  const manifest = new TextDecoder().decode(filesOf(archive)["manifest.json"]);
  const forged = forgedBundle(archive, "manifest.json", bytesOf(manifest.replace('"seed": 1', '"seed": 2')));
  expect((await loadBundle(forged)).manifest.seed).toBe(2);
});
