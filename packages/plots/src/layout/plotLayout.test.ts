import type { PlotPanel } from "../figure/Figure.js";
import { axisNames, plotLayout, xTickLabels, yTickLabel } from "./plotLayout.js";

const x = Float64Array.of(0, 10);
const panel: PlotPanel = {
  kind: "plot",
  title: "損失",
  x: { kind: "numbers", label: "週期", min: 0, max: 10 },
  y: { kind: "numbers", label: "", min: 0, max: 0.93 },
  layers: [{ kind: "line", name: "", place: 0, x, y: x }],
};
const room = { x: 12, y: 12, width: 600, height: 380 };
const more = String;

describe("plotLayout", () => {
  const { frame, xAt, yAt, labels, xTicks, yTicks } = plotLayout(panel, room, more);

  it("fills the room up to what the texts need", () => {
    expect(frame.width).toBeGreaterThan(540);
    expect(frame.height).toBeGreaterThan(300);
    expect(frame.x).toBeGreaterThan(room.x);
    expect(frame.x + frame.width).toBeLessThan(room.x + room.width);
  });

  it("places values between the ends, the highest at the top", () => {
    expect([xAt(0), xAt(10)]).toEqual([frame.x, frame.x + frame.width]);
    expect(yAt(0)).toBe(frame.y + frame.height);
    expect(yAt(1)).toBeCloseTo(frame.y, 9); // 0.93 is rounded up to 1
  });

  it("has a text for each tick", () => {
    expect(labels.map(({ text }) => text)).toEqual([
      ...["損失", ...xTicks.map((_, i) => String(i))],
      ...["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"].slice(0, yTicks.length),
      "週期",
    ]);
  });

  it("leaves everything but the marks away for a sparkline", () => {
    const bare = plotLayout({ ...panel, bare: true }, room, more);
    expect(bare).toMatchObject({ frame: room, labels: [], xTicks: [], yTicks: [] });
    expect(bare.xAt(10)).toBe(612);
  });

  it("puts a single value in the middle of an axis without length", () => {
    const flat = { ...panel, x: { ...panel.x, max: 0 }, bare: true };
    expect(plotLayout(flat, room, more).xAt(0)).toBe(312);
  });
});

describe("xTickLabels", () => {
  const frame = { x: 0, y: 0, width: 100, height: 50 };
  const texts = { ticks: [{ at: 5, text: "five" }], height: 20, left: 0, right: 0 };

  it("stand below their ticks, turned ones end there", () => {
    expect(xTickLabels({ ...texts, turn: 0 }, frame, (at) => 10 * at)[0]).toMatchObject({ x: 50, anchor: "middle" });
    const [turned] = xTickLabels({ ...texts, turn: 30 }, frame, (at) => 10 * at);
    expect(turned).toMatchObject({ anchor: "end", angle: -30 });
    expect(turned!.y).toBeGreaterThan(50);
  });
});

describe("yTickLabel", () => {
  it("ends at a place, its middle at a height", () => {
    expect(yTickLabel("0.5", 30, 100)).toEqual({ text: "0.5", x: 30, y: 104.32, size: 12, anchor: "end" });
  });
});

describe("axisNames", () => {
  it("stand below and, turned, on the left", () => {
    const frame = { x: 40, y: 20, width: 300, height: 200 };
    const [below, left] = axisNames({ x: { label: "日期" }, y: { label: "收盤價" } }, room, frame);
    expect(below).toMatchObject({ text: "日期", x: 190, anchor: "middle" });
    expect(left).toMatchObject({ text: "收盤價", y: 120, angle: -90 });
    expect(axisNames({ x: { label: "" }, y: { label: "" } }, room, frame)).toEqual([]);
  });
});
