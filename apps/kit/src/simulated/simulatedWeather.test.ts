import { simulatedWeather } from "./simulatedWeather.js";

describe("simulatedWeather", () => {
  it("has the columns of Jena's file and a row every hour", () => {
    const weather = simulatedWeather({ seed: 1, hours: 48 });
    expect([weather.columns.length, weather.columns[1], weather.length]).toEqual([14, "T (degC)", 48]);
    expect(weather.dates.slice(0, 2)).toEqual(["2009-01-01 00:00:00", "2009-01-01 01:00:00"]);
  });

  it("has a row every ten minutes where it is asked for", () => {
    const weather = simulatedWeather({ seed: 1, hours: 2, rowsAnHour: 6 });
    expect([weather.length, weather.dates.at(-1)]).toEqual([12, "2009-01-01 01:50:00"]);
  });

  it("is the same for the same seed, and other weather for another", () => {
    const temperature = (seed: number) => simulatedWeather({ seed, hours: 10 }).numbers("T (degC)");
    expect(temperature(2)).toEqual(temperature(2));
    expect(temperature(2)).not.toEqual(temperature(3));
  });

  it("is warmer in summer than in winter", () => {
    const temperature = simulatedWeather({ seed: 1, hours: 24 * 365 }).numbers("T (degC)");
    const mean = (from: number) => temperature.slice(from, from + 720).reduce((sum, degrees) => sum + degrees, 0) / 720;
    expect(mean(24 * 182) - mean(0)).toBeGreaterThan(10);
  });
});
