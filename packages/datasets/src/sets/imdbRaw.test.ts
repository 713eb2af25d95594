import { describeData, tarGz } from "@seqloom/testing";
import { dirname } from "node:path";
import { gunzipSync } from "node:zlib";
import { imdbRaw, type ImdbRawOptions, type RawReview } from "./imdbRaw.js";

async function read(options: ImdbRawOptions): Promise<RawReview[]> {
  const reviews: RawReview[] = [];
  for await (const review of imdbRaw(options)) reviews.push(review);
  return reviews;
}

const archive = () =>
  tarGz({
    "aclImdb/README": "about",
    "aclImdb/test/neg/0_2.txt": "other part",
    "aclImdb/train/neg/0_3.txt": "bad",
    "aclImdb/train/neg/1_1.txt": "awful",
    "aclImdb/train/pos/0_9.txt": "élan<br />",
    "aclImdb/train/pos/10_10.txt": "good",
    "aclImdb/train/unsup/0_0.txt": "no label",
    "aclImdb/train/urls_pos.txt": "http://www.imdb.com/",
  });

describe("imdbRaw", () => {
  it("gives text, label and stars of the reviews of one part, in the order of the archive", async () => {
    expect(await read({ split: "train", source: await archive() })).toEqual([
      { text: "bad", label: 0, rating: 3, file: "neg/0_3.txt" },
      { text: "awful", label: 0, rating: 1, file: "neg/1_1.txt" },
      { text: "élan<br />", label: 1, rating: 9, file: "pos/0_9.txt" },
      { text: "good", label: 1, rating: 10, file: "pos/10_10.txt" },
    ]);
    expect((await read({ split: "test", source: await archive() })).map(({ text }) => text)).toEqual(["other part"]);
  });

  it("takes an archive that a server has unpacked on the way", async () => {
    const tar = gunzipSync(await archive());
    expect((await read({ split: "train", source: tar })).map(({ text }) => text)).toEqual([
      "bad",
      "awful",
      "élan<br />",
      "good",
    ]);
  });

  it("gives half of each label with a limit, and may be read twice", async () => {
    const source = await archive();
    const textsOf = async (limit: number) => (await read({ split: "train", limit, source })).map(({ text }) => text);
    expect(await textsOf(2)).toEqual(["bad", "élan<br />"]);
    expect(await textsOf(1)).toEqual(["élan<br />"]);
    const reviews = imdbRaw({ split: "train", limit: 100, source });
    for (const time of ["first", "second"]) {
      const seen: string[] = [];
      for await (const { file } of reviews) seen.push(`${time} ${file}`);
      expect(seen).toHaveLength(4);
    }
  });

  it("stops with one clear error", async () => {
    const latin1 = await tarGz({ "train/pos/7_8.txt": Uint8Array.of(0xe9, 0x6c) });
    await expect(read({ split: "train", source: latin1 })).rejects.toThrow(
      "imdbRaw: train/pos/7_8.txt in the archive is not UTF-8.",
    );
    const bomb = await tarGz({ "train/pos/7_8.txt": new Uint8Array(2 ** 20 + 1) });
    await expect(read({ split: "train", source: bomb })).rejects.toThrow(
      "has 1048577 bytes, more than 1048576 allowed.",
    );
    const nowhere = { dataDir: import.meta.dirname, cacheDir: import.meta.dirname, download: false };
    await expect(read({ split: "train", ...nowhere })).rejects.toThrow(
      "imdbRaw: aclImdb_v1.tar.gz is not there: download is false. Get https://ai.stanford.edu/",
    );
  });

  it("refuses wrong options at once, before anything is read", () => {
    expect(() => imdbRaw({} as never)).toThrow('imdbRaw: split must be "train" or "test", got undefined.');
    expect(() => imdbRaw({ split: "unsup" as never })).toThrow('split must be "train" or "test", got "unsup".');
    expect(() => imdbRaw({ split: "test", limit: 0 })).toThrow(
      "imdbRaw: limit must be an integer of 1 or more, got 0.",
    );
  });

  describeData("imdb_raw/aclImdb_pos_neg.tar.gz", (path) => {
    it("reads 12,500 reviews of each label, with the stars that belong to it", async () => {
      const reviews = await read({ split: "test", dataDir: dirname(path) });
      const [negative, positive] = [0, 1].map((label) => reviews.filter((review) => review.label === label));
      expect([negative!.length, positive!.length]).toEqual([12_500, 12_500]);
      expect(new Set(negative!.map(({ rating }) => rating))).toEqual(new Set([1, 2, 3, 4]));
      expect(new Set(positive!.map(({ rating }) => rating))).toEqual(new Set([7, 8, 9, 10]));
    });
  });
});
