import { dirname } from "node:path";
import { describeData, describeGolden } from "@seqloom/testing";
import fc from "fast-check";
import { goldenLoadDataTests, smallLoadDataTests, smallNpz } from "../testing/loadDataTests.js";
import { reuters } from "./reuters.js";

describe("reuters", () => {
  smallLoadDataTests("reuters", reuters);

  describeData("keras/reuters.npz", (path) => {
    describeGolden<{ reuters: Parameters<typeof goldenLoadDataTests>[0] }>("datasets/load_data.json", (golden) => {
      goldenLoadDataTests(golden.reuters, (options) => reuters({ ...options, dataDir: dirname(path) }));
    });
  });

  it("cuts one shuffled list in two, wherever the cut is", async () => {
    const source = smallNpz("reuters");
    const whole = (await reuters({ source, testSplit: 0 })).train;
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (testSplit) => {
        const { train, test } = await reuters({ source, testSplit });
        expect([...train.x, ...test.x]).toEqual(whole.x);
        expect([...train.y, ...test.y]).toEqual([...whole.y]);
      }),
      { numRuns: 20 },
    );
  });

  it("refuses a wrong share", async () => {
    await expect(reuters({ testSplit: -0.1 })).rejects.toThrow(
      "reuters: testSplit must be a number from 0 to 1, got -0.1.",
    );
  });
});
