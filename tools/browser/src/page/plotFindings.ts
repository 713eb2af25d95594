import { lineChart } from "@seqloom/plots";
import type { PlotFindings } from "./findings.js";

const DAYS = Array.from({ length: 40 }, (_, i) => new Date(Date.UTC(2020, 2, 2 + i)).toISOString().slice(0, 10));
const PRICES = DAYS.map((_, i) => 280 + ((i * 37) % 23));

/** Draws a chart with Chinese in it; the PNG file is drawn by the page itself, in Node by resvg. */
export async function plotFindings(): Promise<PlotFindings> {
  const series = { 預測值: PRICES, 真實值: PRICES.map((price) => price + 2) };
  const chart = lineChart(series, { x: DAYS, tickEvery: 5, title: "收盤價盲測結果", language: "zh-TW" });
  return { svg: chart.svg(), html: chart.html(), terminal: chart.terminal(), png: await sizeOfPng() };

  async function sizeOfPng(): Promise<string> {
    try {
      const { buffer, length } = await chart.png({ width: 800 });
      const view = new DataView(buffer);
      return `PNG of ${view.getUint32(16)} x ${view.getUint32(20)}, ${length > 10_000 ? "drawn" : "empty"}`;
    } catch (error) {
      return (error as Error).message;
    }
  }
}
