import { theme } from "../colors/themes.js";
import type { Figure } from "../figure/Figure.js";
import { panelRooms } from "../layout/panelRooms.js";
import { words } from "../text/words.js";
import type { Drawing } from "./Drawing.js";
import { drawMatrix } from "./drawMatrix.js";
import { drawPlot } from "./drawPlot.js";
import { element, escapeText } from "./element.js";
import { labelElement } from "./labelElement.js";

/** Fonts of the systems, after the one that PNG files are drawn with. */
const FONTS = "'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', Arial, sans-serif";

/** A whole chart as an SVG document. */
export function drawFigure(figure: Figure): Drawing {
  const { width, height, language, panels } = figure;
  const colors = theme(figure.theme);
  const { title, rooms } = panelRooms(figure);
  const { more, chart } = words(language);
  const drawn = panels.map((panel, place) => {
    const settings = { place, room: rooms[place]!, theme: colors, more };
    return panel.kind === "matrix" ? drawMatrix(panel, settings) : drawPlot(panel, settings);
  });
  const name = [figure.title, ...panels.map((panel) => panel.title)].find((text) => text !== "") ?? chart;
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": FONTS,
      lang: language,
      role: "img",
      "aria-label": name,
    },
    element("title", {}, escapeText(name)),
    element("rect", { width, height, fill: colors.background }),
    ...title.labels.map((label) => labelElement(label, colors.text)),
    ...drawn.map((part) => part.svg),
  );
  return { svg, targets: drawn.flatMap(({ targets }) => targets) };
}
