import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataDir, describeData } from "@seqloom/testing";
import { fetchCommand } from "./fetchCommand.node.js";

const output = () => {
  const texts: string[] = [];
  return { texts, write: (text: string) => texts.push(text) };
};

describe("fetchCommand", () => {
  it("lists the catalogue when no data set is named", async () => {
    const out = output();
    expect(await fetchCommand([], out, output())).toBe(0);
    expect(out.texts.join("")).toMatch(/^imdb {9}50,000 film reviews.*\n(.+\n)+alphabet/);
  });

  it("says that some come with the package, and that others do not exist", async () => {
    const [out, errors] = [output(), output()];
    expect(await fetchCommand(["wine", "mnist"], out, errors)).toBe(1);
    expect(out.texts).toEqual(["wine comes with the package\n"]);
    expect(errors.texts[0]).toContain('fetchDataset: name must be one of "imdb"');
  });

  it("draws how far a download is on a terminal, and nothing of it elsewhere", async () => {
    const run = async (isTTY: boolean) => {
      const errors = { ...output(), isTTY };
      const cacheDir = await mkdtemp(join(tmpdir(), "seqloom-"));
      const answers = [new Response("some bytes of it"), new Response(null, { status: 404 })];
      const fetch = () => Promise.resolve(answers.shift()!);
      expect(await fetchCommand(["reuters"], output(), errors, { cacheDir, dataDir: cacheDir, fetch })).toBe(1);
      await rm(cacheDir, { recursive: true });
      return errors.texts.join("");
    };
    expect(await run(true)).toMatch(/\rreuters\.npz .*\n?/);
    expect(await run(false)).not.toContain("\r");
  });

  describeData("jena/jena_climate_2009_2016_hourly.csv.gz", (path) => {
    it("says where the files lie", async () => {
      const out = output();
      expect(await fetchCommand(["jena-hourly"], out, output(), { dataDir, download: false })).toBe(0);
      expect(out.texts).toEqual([`${path} (2357501 bytes)\n`]);
    });
  });
});
