import { readZip, writeZip } from "@seqloom/bytes";
import { zipSync } from "fflate";
import { openBundle } from "./openBundle.js";

const text = (value: string) => new TextEncoder().encode(value);

describe("openBundle", () => {
  it("reads an archive, packed or not, with a folder around its files or without", async () => {
    for (const prefix of ["", "lunch/"]) {
      const members = { [`${prefix}manifest.json`]: text("{}"), [`${prefix}labels.json`]: text("[]") };
      for (const archive of [writeZip(members), zipSync(members)]) {
        const { read } = await openBundle("loadBundle", archive);
        expect(await read("labels.json")).toEqual(text("[]"));
        expect(await read("scaler.json")).toBeUndefined();
      }
    }
  });

  it("takes files by their names", async () => {
    const { read } = await openBundle("loadBundle", { "manifest.json": text("{}"), "labels.json": new Blob(["[]"]) });
    expect(await read("labels.json")).toEqual(text("[]"));
    expect(await read("toString")).toBeUndefined();
  });

  it("names what is no bundle", async () => {
    const cause = async (source: never) => openBundle("loadBundle", source);
    await expect(cause(text("{}") as never)).rejects.toThrow("loadBundle: it is no zip archive, in which a bundle is");
    await expect(cause(new File(["x"], "x.zip") as never)).rejects.toThrow("loadBundle: x.zip: it is no zip archive");
    await expect(cause(writeZip({ a: text("x") }) as never)).rejects.toThrow("it has no manifest.json");
    await expect(cause(writeZip({ a: text("x") }).slice(0, 30) as never)).rejects.toMatchObject({
      name: "BundleError",
    });
    await expect(cause(7 as never)).rejects.toThrow("loadBundle: source must be a path, URL,");
    await expect(cause("no/such.zip" as never)).rejects.toThrow("loadBundle: ");
  });

  it("finds a changed byte of a file in an archive", async () => {
    const archive = writeZip({ "manifest.json": text("{}") });
    archive[30 + "manifest.json".length]! ^= 1;
    expect([...readZip(archive).keys()]).toEqual(["manifest.json"]);
    const { read } = await openBundle("loadBundle", archive);
    await expect(read("manifest.json")).rejects.toThrow(
      "loadBundle: the archive is damaged or cut: the checksum of manifest.json is another one.",
    );
  });
});
