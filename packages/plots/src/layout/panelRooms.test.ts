import type { Figure, PlotPanel } from "../figure/Figure.js";
import { panelRooms } from "./panelRooms.js";

const axis = { kind: "numbers", label: "", min: 0, max: 1 } as const;
const panel: PlotPanel = { kind: "plot", title: "", x: axis, y: axis, layers: [] };
const figure: Figure = {
  ...{ caller: "f", title: "", width: 640, height: 400, theme: "light", language: "en", panels: [panel] },
};

describe("panelRooms", () => {
  it("gives one panel the whole figure but for its edge", () => {
    expect(panelRooms(figure).rooms).toEqual([{ x: 12, y: 12, width: 616, height: 376 }]);
  });

  it("sets several below each other, equally high, below the title", () => {
    const { title, rooms } = panelRooms({ ...figure, title: "T", panels: [panel, panel] });
    const [first, second] = rooms;
    expect(title.labels.map(({ text }) => text)).toEqual(["T"]);
    expect(first!.y).toBeGreaterThan(12 + title.height);
    expect(first!.height).toBe(second!.height);
    expect(second!.y).toBeGreaterThan(first!.y + first!.height);
    expect(second!.y + second!.height).toBeCloseTo(388, 9);
  });

  it("leaves a sparkline nearly all of it", () => {
    const spark = { ...figure, width: 160, height: 32, panels: [{ ...panel, bare: true }] };
    expect(panelRooms(spark).rooms).toEqual([{ x: 3, y: 3, width: 154, height: 26 }]);
  });
});
