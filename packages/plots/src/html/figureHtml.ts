import { theme } from "../colors/themes.js";
import type { Figure } from "../figure/Figure.js";
import type { Drawing } from "../svg/Drawing.js";
import { drawFigure } from "../svg/drawFigure.js";
import { escapeText, round } from "../svg/element.js";
import { words } from "../text/words.js";
import { LIVE_SCRIPT } from "./liveScript.js";

/** Pages up to this width, in pixels, show a second drawing, of the width of a telephone: the first one would be too small to read. */
const NARROW_PAGE = 520;
const NARROW_WIDTH = 360;
/** Charts of more marks are drawn once alone, so that the page stays small. */
const MANY_MARKS = 1500;

/** A chart as one page that needs no other file: the drawn chart, and a script that shows values where one points. */
export function figureHtml(figure: Figure): string {
  const { background, text, axis } = theme(figure.theme);
  const wide = drawFigure(figure);
  const hasNarrow = figure.width > 1.2 * NARROW_WIDTH && wide.targets.length <= MANY_MARKS;
  const narrow = hasNarrow ? figureElement("narrow", drawFigure({ ...figure, width: NARROW_WIDTH })) : "";
  const narrowStyle = `.narrow { display: none; }
@media (max-width: ${NARROW_PAGE}px) { .wide { display: none; } .narrow { display: block; } .narrow svg { width: 100%; } }
`;
  const title = [figure.title, ...figure.panels.map((panel) => panel.title)].find((name) => name !== "");
  return `<!doctype html>
<html lang="${figure.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title ?? words(figure.language).chart)}</title>
<style>
body, figure { margin: 0; }
body { background: ${background}; }
${hasNarrow ? narrowStyle : ""}svg { display: block; margin: 0 auto; max-width: 100%; height: auto; touch-action: pan-y; }
svg text { user-select: none; }
[data-legend] { cursor: pointer; }
#tip, #ring { position: absolute; pointer-events: none; box-sizing: border-box; }
#tip { padding: 4px 8px; border: 1px solid ${axis}; border-radius: 4px; background: ${background}; color: ${text};
  font: 13px/1.4 "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; white-space: pre; }
#ring { border: 2px solid ${text}; }
#tip[hidden], #ring[hidden] { display: none; }
</style>
${figureElement("wide", wide)}
${narrow}
<div id="ring" hidden></div>
<div id="tip" role="status" hidden></div>
<script type="module">${LIVE_SCRIPT}</script>
</html>
`;
}

/** A drawing with the places that show values. */
function figureElement(name: string, { svg, targets }: Drawing): string {
  const places = targets.map(({ x, y, halfWidth, halfHeight, layer, text }) => {
    return [...[x, y, halfWidth, halfHeight].map((value) => Number(round(value))), layer, text];
  });
  const json = JSON.stringify(places).replaceAll("<", "\\u003c");
  return `<figure class="${name}">
${svg.replace("<svg ", '<svg tabindex="0" ')}
<script type="application/json">${json}</script>
</figure>`;
}
