import { TimeTable } from "@seqloom/datasets";
import { drawFirstDays, drawTemperature, drawWeek } from "./drawings.js";

const HOUR_MS = 3_600_000;
const times = Float64Array.from({ length: 24 * 30 }, (_, hour) => Date.UTC(2009, 0, 1) + hour * HOUR_MS);
const weather = new TimeTable(times, { "T (degC)": times.map((_, hour) => hour / 24) });
const look = { language: "en", theme: "light", width: 720 } as const;

describe("drawTemperature", () => {
  it("reaches from the first to the last day", () => {
    const svg = drawTemperature(weather, "Temperature", look).svg();
    expect(svg).toContain("Temperature");
    expect(svg).toContain(">30<"); // degrees, of which there are 29.96
  });
});

describe("drawFirstDays", () => {
  it("ends after ten days", () => {
    const svg = drawFirstDays(weather, "Ten days", look).svg();
    expect(svg).toContain(">10<");
    expect(svg).not.toContain(">15<");
  });
});

describe("drawWeek", () => {
  it("has three lines by their names", () => {
    const hour = (time: string) => ({ time, truth: 1, forecast: 2, baseline: 3 });
    const words = { title: "A week", truth: "measured", forecast: "forecast", baseline: "baseline" };
    const svg = drawWeek([hour("2014-10-01 00:00:00"), hour("2014-10-01 01:00:00")], words, look).svg();
    for (const name of Object.values(words)) expect(svg).toContain(name);
  });
});
