import { join } from "node:path";
import { describeGolden, numbersOf, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { bollinger, ema, type IndicatorConvention, macd, rsi, sma } from "./indicators.js";

type Columns = Readonly<Record<string, (number | string)[]>>;

interface Golden {
  readonly close: number[];
  readonly TALib: Columns;
  readonly ta: Columns;
  readonly pandas: Columns;
}

/** Columns of the golden file with our function and options: `ema20` is ema with period 20. */
function compute(name: string, close: number[], convention: IndicatorConvention): Float64Array {
  const [, kind, digits] = /^([a-zA-Z]+?)(\d*)$/.exec(name)!;
  const period = Number(digits);
  if (kind === "sma") return sma(close, { period });
  if (kind === "ema") return ema(close, { period, convention });
  if (kind === "rsi") return rsi(close, { period, convention });
  const { macd: line, signal, histogram } = macd(close, { convention });
  const { upper, middle, lower } = bollinger(close);
  const lines: Record<string, Float64Array> = {
    ...{ macd: line, macdSignal: signal, macdHistogram: histogram },
    ...{ bollingerUpper: upper, bollingerMiddle: middle, bollingerLower: lower },
  };
  return lines[name]!;
}

/** Within 1e-9 of each number; of 1 where differences of prices come near 0. */
function expectColumn(actual: Float64Array, expected: number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    if (Number.isNaN(value)) expect(actual[i]).toBeNaN();
    else expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
  });
}

function testCases({ close, TALib, ta, pandas }: Golden): void {
  it.each(Object.keys(TALib))("%s of TSMC's closes is TA-Lib's", (name) => {
    expectColumn(compute(name, close, "talib"), numbersOf(TALib[name]!));
  });

  it.each(Object.keys(ta))("%s of TSMC's closes is ta's by that convention", (name) => {
    expectColumn(compute(name, close, "ta"), numbersOf(ta[name]!));
  });

  it("ema with all weights is pandas's ewm(adjust=True)", () => {
    expectColumn(ema(close, { convention: "pandas" }), numbersOf(pandas.ema20AdjustTrue!));
  });
}

describe("indicators", () => {
  testCases(readJson(join(import.meta.dirname, "../fixtures/indicators.json")));
  describeGolden("timeseries/indicators.json.gz", testCases);

  const prices = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { maxLength: 60 });

  it("keep within what they mean, for any prices, and as long as these", () => {
    fc.assert(
      fc.property(prices, fc.constantFrom("talib" as const, "ta" as const), (close, convention) => {
        const strength = rsi(close, { period: 5, convention });
        expect(strength).toHaveLength(close.length);
        expect([...strength].every((value) => Number.isNaN(value) || (value >= 0 && value <= 100))).toBe(true);
        const { upper, lower } = bollinger(close, { period: 4 });
        expect([...upper].every((value, i) => Number.isNaN(value) || value >= lower[i]!)).toBe(true);
        for (const average of [sma(close, { period: 4 }), ema(close, { period: 4, convention })]) {
          const inside = [...average].every((value) => Number.isNaN(value) || (value >= Math.min(...close) - 1e-9 && value <= Math.max(...close) + 1e-9)); // prettier-ignore
          expect([average.length, inside]).toEqual([close.length, true]);
        }
      }),
    );
  });

  it("look at nothing behind a day: later prices change no earlier value", () => {
    const close = Array.from({ length: 60 }, (_, t) => 100 + 10 * Math.sin(t * t));
    for (const indicator of [sma, ema, rsi, (values: number[]) => macd(values).signal]) {
      expect(indicator(close.slice(0, 50))).toEqual(indicator(close).slice(0, 50));
    }
  });

  it("refuse a missing price and a fast average that is not faster", () => {
    expect(() => sma([1, NaN])).toThrow("sma: values[1] must be a finite number, got NaN.");
    expect(() => macd([1, 2], { fast: 26 })).toThrow("macd: slow must be an integer of 27 or more, got 26.");
    expect(() => ema([1], { convention: "excel" as "ta" })).toThrow('ema: convention must be "talib", "ta" or "pandas", got "excel".'); // prettier-ignore
  });
});
