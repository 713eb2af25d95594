import { drawPrices } from "./drawPrices.js";

describe("drawPrices", () => {
  it("has a line for each of the closes, and the first and the last day below it", () => {
    const dates = ["2023-08-10", "2023-08-11", "2023-08-14"];
    const words = { title: "Closes", forecast: "Forecast", real: "Real" };
    const closes = { forecast: [577, 576, 575], real: [551, 546, 541] };
    const svg = drawPrices(dates, closes, words, { language: "en", theme: "light", width: 720 }).svg();
    for (const word of Object.values(words)) expect(svg).toContain(word);
    expect(svg).toContain("2023-08-1");
  });
});
