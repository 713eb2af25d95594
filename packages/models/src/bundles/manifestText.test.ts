import { FORMAT, type Manifest, NEEDS } from "./Manifest.js";
import { manifestText, readManifest } from "./manifestText.js";

const manifest: Manifest = {
  format: FORMAT,
  needs: NEEDS,
  created: "2026-11-30T12:00:00.000Z",
  versions: { seqloom: "0.1.0", tfjs: "4.22.0" },
  backend: "cpu",
  kernels: null,
  seed: 7,
  data: null,
  notes: '"sha256": "0000"',
  settings: { window: 2 },
  files: { "model.keras": "ab" },
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const refuse = (reason: string): never => {
  throw new Error(reason);
};

describe("manifestText and readManifest", () => {
  it("give a manifest back", () => {
    expect(readManifest(bytesOf(manifestText(manifest)), refuse)).toMatchObject(manifest);
  });

  it("find each changed byte", () => {
    const bytes = bytesOf(manifestText(manifest));
    for (let i = 0; i < bytes.length; i++) {
      const damaged = bytes.map((byte, place) => (place === i ? byte ^ 1 : byte));
      expect(() => readManifest(damaged, refuse)).toThrow(/^it is no manifest|^its bytes are not those/);
    }
  });

  it("say which version a newer format needs", () => {
    const newer = manifestText({ ...manifest, format: 9, needs: "3.1.0", files: null as never });
    expect(() => readManifest(bytesOf(newer), refuse)).toThrow(
      "the bundle has format 9, which needs @seqloom/models 3.1.0 or later; formats up to 1 are read here.",
    );
    const silent = manifestText({ ...manifest, format: 9, needs: 7 as never });
    expect(() => readManifest(bytesOf(silent), refuse)).toThrow("which needs a later @seqloom/models; formats");
  });

  it.each([
    [{ format: 0 }, "it has no format."],
    [{ format: "1" }, "it has no format."],
    [{ files: [] }, "it has no files or no settings."],
    [{ settings: 3 }, "it has no files or no settings."],
  ])("refuse %j", (change, reason) => {
    expect(() => readManifest(bytesOf(manifestText({ ...manifest, ...change } as never)), refuse)).toThrow(reason);
  });
});
