import { describeData, describeGolden } from "@seqloom/testing";
import { dirname } from "node:path";
import { goldenLoadDataTests, smallLoadDataTests, smallNpz } from "../testing/loadDataTests.js";
import { imdb } from "./imdb.js";

describe("imdb", () => {
  smallLoadDataTests("imdb", imdb);

  describeData("keras/imdb.npz", (path) => {
    // imdbSequences.test.ts goes through all settings: reading the file takes the most time by far
    describeGolden<{ imdb: Parameters<typeof goldenLoadDataTests>[0] }>("datasets/load_data.json", (golden) => {
      goldenLoadDataTests(golden.imdb.slice(0, 1), (options) => imdb({ ...options, dataDir: dirname(path) }));
    });
  });

  it("gives views into one array, which cost no memory of their own", async () => {
    const { train } = await imdb({ source: smallNpz("imdb") });
    expect(new Set(train.x.map(({ buffer }) => buffer)).size).toBe(1);
  });

  it("says which array a file lacks, or that it is none", async () => {
    await expect(imdb({ source: smallNpz("reuters") })).rejects.toThrow("imdb: there is no array x_train, only x, y.");
    const page = new TextEncoder().encode("<html>404 Not Found</html>");
    await expect(imdb({ source: page })).rejects.toThrow("imdb: this is no zip archive.");
    await expect(imdb({ source: smallNpz("imdb").subarray(0, 900) })).rejects.toThrow("the zip archive is cut off");
  });

  it("refuses reuters's option and one that is wrong", async () => {
    await expect(imdb({ testSplit: 0.2 } as object)).rejects.toThrow("imdb: options must be made of");
    await expect(imdb({ numWords: 0 })).rejects.toThrow("imdb: numWords must be an integer of 1 or more, got 0.");
  });
});
