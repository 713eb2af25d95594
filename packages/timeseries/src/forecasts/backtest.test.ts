import { backtest } from "./backtest.js";
import { drift, lastValue } from "./baselines.js";

const squares = Array.from({ length: 10 }, (_, t) => t * t);

describe("backtest", () => {
  it("forecasts from one origin after the other, with the past alone", async () => {
    const seen: number[][] = [];
    const model = (history: Float64Array, horizon: number) => {
      seen.push([...history]);
      return lastValue(history, { horizon });
    };
    const { origins, truth, forecast } = await backtest(squares, model, { initial: 4, horizon: 2, stride: 3 });
    expect(origins).toEqual([4, 7]);
    expect(seen).toEqual([squares.slice(0, 4), squares.slice(0, 7)]);
    expect(truth).toEqual({ data: Float64Array.of(16, 25, 49, 64), shape: [2, 2] });
    expect([...forecast.data]).toEqual([9, 9, 36, 36]);
  });

  it("fits at every origin, or with refit false on the first history alone", async () => {
    const fitted: number[] = [];
    const model = { fit: (history: Float64Array) => fitted.push(history.length), forecast: async () => [0] };
    await backtest(squares, model, { initial: 7 });
    expect(fitted).toEqual([7, 8, 9]);
    await backtest(squares, model, { initial: 7, refit: false });
    expect(fitted).toEqual([7, 8, 9, 7]);
  });

  it("gives the last values alone with maxHistory, and cannot be changed by a model", async () => {
    const model = (history: Float64Array) => {
      const forecast = [...drift(history)];
      history.fill(0);
      return forecast;
    };
    const line = [0, 1, 2, 3, 4, 5];
    const { forecast, truth } = await backtest(line, model, { initial: 3, maxHistory: 2 });
    expect([...forecast.data]).toEqual([3, 4, 5]);
    expect([...truth.data]).toEqual([3, 4, 5]);
    expect(line).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("says what is wrong with the series or a forecast", async () => {
    const test = (forecast: unknown, options = { initial: 3 }) =>
      backtest(squares, () => forecast as number[], options);
    await expect(test([1], { initial: 10 })).rejects.toThrow("backtest: rows of series must be at least 11, initial + horizon, got 10."); // prettier-ignore
    await expect(test([1, 2])).rejects.toThrow(
      "backtest: the forecast after 3 values.length must be 1, the horizon, got 2.",
    );
    await expect(test(undefined)).rejects.toThrow(
      "the forecast after 3 values.length must be 1, the horizon, got undefined.",
    );
    await expect(test([NaN])).rejects.toThrow("the forecast after 3 values[0] must be a finite number, got NaN.");
    await expect(backtest(squares, {} as never, { initial: 3 })).rejects.toThrow("model must be a function, or an object with fit and forecast"); // prettier-ignore
  });
});
