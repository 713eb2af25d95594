import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openSource } from "./ModelSource.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "seqloom-"));
  await writeFile(join(folder, "model.json"), "{}");
  await writeFile(join(folder, "a.bin"), "a");
});
afterAll(() => rm(folder, { recursive: true }));

describe("openSource", () => {
  it("reads files beside a path or URL", async () => {
    for (const source of [
      join(folder, "model.json"),
      pathToFileURL(join(folder, "model.json")),
      pathToFileURL(join(folder, "model.json")).href,
    ]) {
      const { bytes, file, beside } = await openSource("f", source);
      expect([bytes.length, file]).toEqual([2, "model.json"]);
      expect([...(await beside("a.bin"))]).toEqual([97]);
    }
  });

  it("takes several files by their names, or as a list of Files", async () => {
    const record = { "a.bin": Uint8Array.of(1), "model.json": new Blob(["{}"]) };
    const list = [new File([Uint8Array.of(1)], "a.bin"), new File(["{}"], "model.json")];
    for (const source of [record, list]) {
      const { file, beside } = await openSource("f", source);
      expect(file).toBe("model.json");
      expect([...(await beside("weights/a.bin"))]).toEqual([1]);
      await expect(beside("b.bin")).rejects.toThrow("the file b.bin is missing among those given.");
    }
  });

  it("says what is needed", async () => {
    const { beside } = await openSource("f", Uint8Array.of(1));
    await expect(beside("a.bin")).rejects.toThrow('give all files, { "model.json": bytes, "a.bin": bytes }.');
    await expect(openSource("f", { "a.bin": Uint8Array.of(1), "b.bin": Uint8Array.of(1) })).rejects.toThrow(
      "f: source must be one file, or several with a .json among them",
    );
    await expect(openSource("f", 3 as never)).rejects.toThrow("f: source must be a path, URL,");
  });
});
