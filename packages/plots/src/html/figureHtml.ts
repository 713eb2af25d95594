import { theme } from "../colors/themes.js";
import type { Figure } from "../figure/Figure.js";
import { drawFigure } from "../svg/drawFigure.js";
import { escapeText, round } from "../svg/element.js";
import { words } from "../text/words.js";
import { LIVE_SCRIPT } from "./liveScript.js";

/** A chart as one page that needs no other file: the drawn chart, and a script that shows values where one points. */
export function figureHtml(figure: Figure): string {
  const { svg, targets } = drawFigure(figure);
  const { background, text, axis } = theme(figure.theme);
  const places = targets.map(({ x, y, halfWidth, halfHeight, layer, text: shown }) => {
    return [...[x, y, halfWidth, halfHeight].map((value) => Number(round(value))), layer, shown];
  });
  const title = [figure.title, ...figure.panels.map((panel) => panel.title)].find((name) => name !== "");
  return `<!doctype html>
<html lang="${figure.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title ?? words(figure.language).chart)}</title>
<style>
body { margin: 0; background: ${background}; }
svg { display: block; margin: 0 auto; max-width: 100%; height: auto; touch-action: pan-y; }
svg text { user-select: none; }
[data-legend] { cursor: pointer; }
#tip, #ring { position: absolute; pointer-events: none; box-sizing: border-box; }
#tip { padding: 4px 8px; border: 1px solid ${axis}; border-radius: 4px; background: ${background}; color: ${text};
  font: 13px/1.4 "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", sans-serif; white-space: pre; }
#ring { border: 2px solid ${text}; }
#tip[hidden], #ring[hidden] { display: none; }
</style>
${svg.replace("<svg ", '<svg tabindex="0" ')}
<div id="ring" hidden></div>
<div id="tip" role="status" hidden></div>
<script type="application/json" id="targets">${JSON.stringify(places).replaceAll("<", "\\u003c")}</script>
<script type="module">${LIVE_SCRIPT}</script>
</html>
`;
}
