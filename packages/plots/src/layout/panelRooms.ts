import type { Figure } from "../figure/Figure.js";
import { placeTitle, type Title } from "./placeTitle.js";
import type { Rect } from "./Label.js";

const PADDING = 12;
const BETWEEN = 12;

/** The rooms of a figure's panels, one below the other, and the title above them where there are several. */
export function panelRooms(figure: Figure): { readonly title: Title; readonly rooms: readonly Rect[] } {
  const { width, height, panels } = figure;
  if (panels.some((panel) => panel.kind === "plot" && panel.bare)) {
    return { title: { labels: [], height: 0 }, rooms: [{ x: 3, y: 3, width: width - 6, height: height - 6 }] };
  }
  const whole = { x: PADDING, y: PADDING, width: width - 2 * PADDING, height: height - 2 * PADDING };
  const title = placeTitle(figure.title, whole);
  const above = title.height === 0 ? 0 : title.height + BETWEEN;
  const each = (whole.height - above - BETWEEN * (panels.length - 1)) / panels.length;
  const rooms = panels.map((_, i) => ({ ...whole, y: whole.y + above + i * (each + BETWEEN), height: each }));
  return { title, rooms };
}
