import { readFileSync } from "node:fs";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { readJson } from "@seqloom/testing";
import { memory } from "@tensorflow/tfjs-core";
import { BundleError, loadBundle } from "./index.js";
import { filesOf, forgedBundle } from "./testing/forgedBundle.js";

const fixtures = join(import.meta.dirname, "fixtures");
const archive = (name: string) => new Uint8Array(readFileSync(join(fixtures, `bundle_format1_${name}.zip`)));
const answers = readJson<Record<string, { asked: unknown; label?: string; values: number[] }>>(
  join(fixtures, "bundle_format1_answers.json"),
);
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const manifestOf = (name: string) => new TextDecoder().decode(filesOf(archive(name))["manifest.json"]);

beforeAll(async () => void (await useBackend("cpu")));

describe("a bundle of format 1, written by version 0.1.0", () => {
  it.each(Object.keys(answers))("answers as it did: %s", async (name) => {
    const { asked, label, values } = answers[name]!;
    const [answer] = await (await loadBundle(archive(name))).predict(asked);
    expect(answer!.label).toBe(label);
    for (const [i, value] of values.entries()) expect(answer!.values[i]).toBeCloseTo(value, 5);
  });

  it("is refused where a byte of any of its files has changed, and the file is named", async () => {
    const files = filesOf(archive("review"));
    for (const [name, bytes] of Object.entries(files)) {
      for (let at = 0; at < bytes.length; at += name === "model.keras" ? 997 : 23) {
        const changed = bytes.map((byte, place) => (place === at ? byte ^ 4 : byte));
        const error = await loadBundle({ ...files, [name]: changed }).catch((refused: unknown) => refused);
        expect(error).toBeInstanceOf(BundleError);
        expect((error as BundleError).file).toBe(name);
      }
    }
  });

  it("is refused where a file is missing", async () => {
    const files = filesOf(archive("review"));
    for (const name of Object.keys(files)) {
      const { [name]: _, ...others } = files;
      await expect(loadBundle(others)).rejects.toThrow(`loadBundle: ${name}: it is missing`);
    }
  });
});

describe("a bundle of a later format", () => {
  it("is refused with the version that reads it", async () => {
    const manifest = manifestOf("lunch")
      .replace('"format": 1', '"format": 2')
      .replace('"needs": "0.1.0"', '"needs": "0.4.0"');
    const later = forgedBundle(archive("lunch"), "manifest.json", new TextEncoder().encode(manifest));
    await expect(loadBundle(later)).rejects.toThrow(
      "loadBundle: manifest.json: the bundle has format 2, which needs @seqloom/models 0.4.0 or later; formats up to 1",
    );
  });
});

describe("a bundle whose checksums are right", () => {
  it.each([
    ["lunch", "labels.json", ["a"], "loadBundle: settings: labels.length must be 4, as the model takes, got 1."],
    ["lunch", "labels.json", {}, "loadBundle: settings: labels must be a list of texts, all different"],
    ["prices", "scaler.json", { scaler: "x" }, "loadBundle: scaler.json: scalerFromJson: scaler must be one of"],
    ["review", "tokenizer.json", {}, "loadBundle: tokenizer.json: tokenizerFromJson: json must be"],
    ["review", "segmenter.json", { dictionary: "/etc/passwd", words: [] }, "loadBundle: segmenter.json: segmenterFromJson: dictionary must be"], // prettier-ignore
    ["lunch", "model.keras", "", "loadBundle: model.keras: "],
  ])("is checked all the same: %s with another %s", async (name, file, content, error) => {
    const { numTensors } = memory();
    await expect(loadBundle(forgedBundle(archive(name), file, bytesOf(content)))).rejects.toThrow(error);
    expect(memory().numTensors).toBe(numTensors);
  });

  it.each([
    ['"window": 2', '"window": 3', "loadBundle: settings: window must be 2, as the model takes, got 3."],
    ['"window": 2', '"windows": 2', "Did you mean window?"],
    ['"model.keras"', '"../model.keras"', "loadBundle: manifest.json: it does not list model.keras."],
    ['"labels.json"', '"../labels.json"', "loadBundle: manifest.json: it lists ../labels.json, which no bundle has."],
  ])("is checked where %s becomes %s", async (old, changed, error) => {
    const manifest = new TextEncoder().encode(manifestOf("lunch").replace(old, changed));
    await expect(loadBundle(forgedBundle(archive("lunch"), "manifest.json", manifest))).rejects.toThrow(error);
  });
});
