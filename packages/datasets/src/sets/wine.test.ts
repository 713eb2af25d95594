import { describeData } from "@seqloom/testing";
import { readCsv } from "../tables/readCsv.js";
import { wine } from "./wine.js";

describe("wine", () => {
  it("begins and ends with the wines of the publisher", () => {
    const { x, y, featureNames } = wine();
    expect([...x.data.subarray(0, 13)]).toEqual([
      14.23, 1.71, 2.43, 15.6, 127, 2.8, 3.06, 0.28, 2.29, 5.64, 1.04, 3.92, 1065,
    ]);
    expect([y[0], y[58], y[59], y[130], y.at(-1)]).toEqual([0, 0, 1, 2, 2]);
    expect(featureNames).toHaveLength(13);
  });

  it("has the mean alcohol that scikit-learn's description of the set gives, 13.0", () => {
    const { x } = wine();
    const alcohol = x.data.filter((_, i) => i % 13 === 0);
    expect(alcohol.reduce((sum, value) => sum + value, 0) / 178).toBeCloseTo(13.0, 1);
  });

  it("gives arrays of one's own: a change of them reaches no other caller", () => {
    wine().x.data[0] = -1;
    expect(wine().x.data[0]).toBe(14.23);
  });

  describeData("cnchi/Wine.csv", (path) => {
    it("equals the file of the course, which counts the kinds from 1", async () => {
      const table = await readCsv(path);
      const { x, y } = wine();
      expect(x).toEqual(table.toNdArray(table.columns.slice(0, 13)));
      expect([...y]).toEqual([...table.numbers("Type")].map((kind) => kind - 1));
    });
  });
});
