import { fromRows, type NdArray, type TypedArray } from "@seqloom/array";
import { rangeWarnings } from "./rangeWarnings.js";
import { StandardScaler } from "../scalers/StandardScaler.js";

const rows = (count: number, row: (t: number) => number[]) => fromRows(Array.from({ length: count }, (_, t) => row(t)));
const noise = (t: number) => Math.sin(t * t);

function look(data: NdArray<TypedArray>): string[] {
  const count = data.shape[0]! - 5;
  return rangeWarnings({
    ...{ data, targets: undefined, count, span: 6, samplingRate: 1 },
    ...{ startOf: (window) => window, targetOf: (window) => window },
  });
}

describe("rangeWarnings", () => {
  it("names the first feature with a range over 1000, with that range, but leaves integers alone", () => {
    const unscaled = rows(50, (t) => [noise(t), 500 * noise(t), 600 * noise(t), 10 * t * t]);
    expect(look(unscaled)).toEqual([
      expect.stringMatching(
        /^feature 2 \(and 1 more\) reaches from -59\d\.\d+ to 59\d\.\d+; networks learn little from a range over 1000\. Scale /,
      ),
    ]);
    const words = { data: Int32Array.from({ length: 50 }, (_, t) => (t * 977) % 5000), shape: [50, 1] };
    expect(look(words)).toEqual([]);
  });

  it("says of a number that stands apart that it seems to be missing, not that the data should be scaled", () => {
    const wind = rows(100, (t) => [noise(t), t === 7 || t === 50 ? -9999 : Math.abs(9 * noise(t))]);
    expect(look(wind)).toEqual([
      expect.stringMatching(
        /^feature 1 is -9999 in 2 rows and otherwise from 0 to 8\.9\d+; that number seems to stand for missing ones, as -9999 does, scaled or not\. Replace it before scaling\.$/,
      ),
    ]);
    const high = rows(100, (t) => [t === 7 ? 99_999 : noise(t), t === 9 ? 1e20 : noise(t)]);
    expect(look(high)).toEqual([
      expect.stringMatching(/^feature 0 \(and 1 more\) is 99999 in 1 row and otherwise from -0/),
    ]);
  });

  it("finds it in scaled data too: the wind of Jena, scaled by rows without it", () => {
    const wind = rows(100, (t) => [t > 90 ? -9999 : Math.abs(9 * noise(t))]);
    const scaled = new StandardScaler().fit(rows(90, (t) => [Math.abs(9 * noise(t))])).transform(wind);
    const [warning, ...others] = look(scaled);
    expect(warning).toMatch(
      /^feature 0 is -\d{4}\.\d+ in 9 rows and otherwise from -\d\.\d+ to \d\.\d+; that number seems/,
    );
    expect(others).toEqual([]);
  });

  it("says both where the other numbers are not scaled either", () => {
    const data = rows(100, (t) => [t === 7 ? -99_999 : 1000 * noise(t)]);
    expect(look(data)).toEqual([
      expect.stringMatching(/^feature 0 is -99999 in 1 row and otherwise from -99/),
      expect.stringMatching(/^feature 0 reaches from -99\d\.\d+ to 99\d\.\d+; .*Scale the data first/),
    ]);
  });

  it("takes NaN, infinities, two numbers and numbers close to each other for what they are", () => {
    expect(look(rows(50, (t) => [t === 3 ? NaN : t === 4 ? -Infinity : noise(t)]))).toEqual([]);
    expect(look(rows(50, (t) => [t % 2 === 0 ? 0 : 5000]))).toEqual([
      expect.stringContaining("reaches from 0 to 5000"),
    ]);
    expect(look(rows(50, (t) => [100 * t]))).toEqual([expect.stringContaining("reaches from 0 to 4900")]);
  });
});
