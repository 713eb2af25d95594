import type { Block, Cell } from "./Report.js";
import type { ReportTexts } from "./reportTexts.js";

/** Facts of a run, for the head of its report. */
export interface RunFacts {
  readonly app: string;
  readonly about: string;
  readonly language: string;
  /** The moment of the run, as a reader writes it. */
  readonly moment: string;
  /** The command that was typed. */
  readonly command: string;
  /** Settings as on the command line, and their meaning. */
  readonly settings: readonly (readonly [setting: string, meaning: string])[];
}

/** Pages up to this width, in pixels, show the narrow drawings. */
const NARROW_PAGE = 600;

const STYLE = `
:root { color-scheme: light dark; --back: #ffffff; --text: #1b1e23; --muted: #4d525a; --line: #d5d8dc; --soft: #f4f5f7; }
@media (prefers-color-scheme: dark) {
  :root { --back: #1b1e23; --text: #f1f3f5; --muted: #c3c8ce; --line: #454b53; --soft: #262a31; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 16px; max-width: 800px; background: var(--back); color: var(--text);
  font: 16px/1.6 "Noto Sans TC", "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.6em; overflow-wrap: anywhere; }
h2 { margin: 1.5em 0 0.5em; font-size: 1.2em; }
p { margin: 0.4em 0; }
.moment { color: var(--muted); font-size: 0.9em; }
pre { margin: 0.8em 0; padding: 12px; overflow-x: auto; background: var(--soft); border-radius: 6px;
  font: 13px/1.5 ui-monospace, "Noto Sans Mono CJK TC", Menlo, Consolas, monospace; }
pre.command { white-space: pre-wrap; overflow-wrap: anywhere; }
.table { overflow-x: auto; }
table { border-collapse: collapse; margin: 0.4em 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding-bottom: 4px; }
th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td.number { text-align: right; white-space: nowrap; }
td code { overflow-wrap: anywhere; }
figure { margin: 1em 0; }
figure svg { display: block; max-width: 100%; height: auto; border-radius: 6px; }
.drawing { display: none; }
.wide.light { display: block; }
@media (prefers-color-scheme: dark) { .wide.light { display: none; } .wide.dark { display: block; } }
@media (max-width: ${NARROW_PAGE}px) {
  .wide.light, .wide.dark { display: none; } .narrow.light { display: block; }
}
@media (max-width: ${NARROW_PAGE}px) and (prefers-color-scheme: dark) {
  .narrow.light { display: none; } .narrow.dark { display: block; }
}
`;

/** The report of a run as one page that needs no other file. */
export function reportHtml(facts: RunFacts, blocks: readonly Block[], texts: ReportTexts): string {
  const settings = facts.settings.map(([setting, meaning]) => [`<code>${escaped(setting)}</code>`, escaped(meaning)]);
  return `<!doctype html>
<html lang="${facts.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(facts.app)}</title>
<style>${STYLE}</style>
<h1>${escaped(facts.app)}</h1>
<p>${escaped(facts.about)}</p>
<p class="moment">${escaped(texts.made(facts.moment))}</p>
<h2>${texts.command}</h2>
<pre class="command">${escaped(facts.command)}</pre>
<details>
<summary>${texts.settings}</summary>
${tableOf("", [texts.setting, texts.meaning], settings)}
</details>
<h2>${texts.course}</h2>
${blocks.map(blockOf).join("\n")}
</html>
`;
}

function blockOf(block: Block): string {
  if (block.kind === "text") return `<pre>${escaped(block.text)}</pre>`;
  if (block.kind === "picture") {
    const drawings = block.drawings.map(
      ({ theme, isNarrow, svg }) => `<div class="drawing ${isNarrow ? "narrow" : "wide"} ${theme}">${svg}</div>`,
    );
    return `<figure id="${escaped(block.name)}">\n${drawings.join("\n")}\n</figure>`;
  }
  return tableOf(
    escaped(block.title),
    block.head.map(escaped),
    block.rows.map((row) => row.map((cell) => escaped(String(cell)))),
    block.rows,
  );
}

/** A table of cells that are HTML already. */
function tableOf(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  cells: readonly (readonly Cell[])[] = [],
): string {
  const caption = title === "" ? "" : `<caption>${title}</caption>`;
  const names = head.map((name) => `<th scope="col">${name}</th>`).join("");
  const lines = rows.map((row, r) => {
    const columns = row.map((cell, c) => `<td${isNumber(cells[r]?.[c]) ? ' class="number"' : ""}>${cell}</td>`);
    return `<tr>${columns.join("")}</tr>`;
  });
  return `<div class="table"><table>${caption}\n<tr>${names}</tr>\n${lines.join("\n")}\n</table></div>`;
}

function isNumber(cell: Cell | undefined): boolean {
  return typeof cell === "number" || (cell !== undefined && /^[-+]?\d[\d.,]*( ?%| °C)?$/.test(cell));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
