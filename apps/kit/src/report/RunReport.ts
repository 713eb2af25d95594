import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ArgumentError } from "@seqloom/array";
import type { Chart } from "@seqloom/plots";
import type { History } from "@seqloom/training";
import { replaceFile } from "../figures/replaceFile.js";
import { median } from "../figures/median.js";
import { saveFigures } from "../figures/saveFigures.js";
import { flag } from "../settings/flag.js";
import { tableLines } from "../terminal/tableLines.js";
import { terminalColumns } from "../terminal/terminalColumns.js";
import { openFile } from "./openFile.js";
import type { Block, Cell, Drawing, Look, Report, Result } from "./Report.js";
import { reportHtml, type RunFacts } from "./reportHtml.js";
import { reportTexts } from "./reportTexts.js";
import { type Figures, runWithSeed } from "./runWithSeed.js";
import { figureText, verdictTexts } from "./verdictTexts.js";

/** A run of an app, as its settings describe it. */
export interface ReportedRun extends Omit<RunFacts, "moment"> {
  /** Folder of the files; it need not be there. */
  readonly folder: string;
  /** The file of `--json`. */
  readonly json?: string | undefined;
  /** The arguments of the app. */
  readonly argv: readonly string[];
  readonly seed: number;
  /** Seeds to run with, this one and those behind it; default 1. */
  readonly seeds?: number | undefined;
  /** Whether the report is opened at the end. */
  readonly open?: boolean;
}

const [WIDE, NARROW] = [720, 328];

/** The report of a run. Its folder is made with the first picture, or at the end. */
export class RunReport implements Report {
  readonly #run: ReportedRun;
  readonly #begun = new Date();
  readonly #blocks: Block[] = [];
  readonly #pictures: string[] = [];
  readonly #histories: Record<string, History["history"]> = {};
  #figures: Readonly<Record<string, number | string>> = {};
  #otherRuns: Figures[] | undefined;
  #isSilent = false;
  #isFinished = false;

  constructor(run: ReportedRun) {
    this.#run = run;
  }

  /** Folder of the files; it need not be there. */
  get folder(): string {
    return this.#run.folder;
  }

  /** The command that began the run. */
  get command(): string {
    return this.#run.command;
  }

  /** Whether there is a picture. */
  get hasPictures(): boolean {
    return this.#pictures.length > 0;
  }

  /** Takes a printed text into the report. */
  printed(text: string): void {
    if (this.#isSilent || this.#isFinished) return;
    const last = this.#blocks.at(-1);
    if (last?.kind === "text") this.#blocks[this.#blocks.length - 1] = { kind: "text", text: `${last.text}\n${text}` };
    else this.#blocks.push({ kind: "text", text: text.replace(/^\n+/, "") });
  }

  async picture(name: string, draw: (look: Look) => Chart): Promise<void> {
    const language = this.#run.language === "zh-TW" ? "zh-TW" : "en";
    const drawn = (theme: Look["theme"], isNarrow: boolean) =>
      draw({ language, theme, width: isNarrow ? NARROW : WIDE });
    const chart = drawn("light", false);
    this.#write(`${name}.svg`, chart.svg());
    this.#write(`${name}.png`, await chart.png());
    this.#pictures.push(`${name}.svg`, `${name}.png`);
    const drawings = (["light", "dark"] as const).flatMap((theme) =>
      [false, true].map((isNarrow): Drawing => ({ theme, isNarrow, svg: drawn(theme, isNarrow).svg() })),
    );
    this.#blocks.push({ kind: "picture", name, drawings });
  }

  table(title: string, head: readonly string[], rows: readonly (readonly Cell[])[]): void {
    this.#isSilent = true;
    console.log([`\n${title}`, ...tableLines(head, rows, terminalColumns())].join("\n"));
    this.#isSilent = false;
    this.#blocks.push({ kind: "table", title, head, rows });
  }

  async verdict({ key, value, baseline, isError = false, ...result }: Result): Promise<void> {
    const { format = isError ? "decimal" : "percent", conclusion, asked = {} } = result;
    const texts = verdictTexts(this.#run.language);
    const name = result.name ?? texts.testAccuracy;
    const values =
      typeof value === "number" ? [value, ...(await this.#valuesOfOtherSeeds({ key, name, format, asked }))] : value;
    const middle = values.every(Number.isFinite) ? median(values) : NaN;
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const shown = (number: number) => figureText(number, format);
    const range = (numbers: readonly number[]) => [...new Set([Math.min(...numbers), Math.max(...numbers)].map(shown))];
    const { head } = texts;
    const columns: (readonly [string, string] | undefined)[] = [
      [head.figure, name],
      [head.run, shown(values[0]!)],
      values.length > 1 ? [head.median, shown(middle)] : undefined,
      values.length > 1 ? [head.range, range(values).join(" – ")] : undefined,
      [head.baseline, shown(baseline)],
      result.slide === undefined ? undefined : [head.slide, shown(result.slide)],
      result.keras === undefined ? undefined : ["Keras", range(result.keras).join(" – ")],
    ];
    const filled = columns.filter((column) => column !== undefined);
    this.table(
      texts.title,
      filled.map(([title]) => title),
      [filled.map(([, cell]) => cell)],
    );
    const compared = {
      name,
      value: middle,
      baseline,
      isMoreBetter: !isError,
      format,
      conclusion,
      seeds: values.length,
    };
    console.log(texts.verdict({ ...compared, spread: most - least }));
  }

  figures(figures: Readonly<Record<string, number | string>>): void {
    this.#figures = figures;
  }

  /** Keeps the losses and metrics of a training, by epoch, for `--json`. */
  history(name: string, { history }: Pick<History, "history">): void {
    this.#histories[name] = history;
  }

  /** Writes the report and the figures, prints where they lie, and opens the report for `--open`. Only the first call does so. */
  finish(): void {
    if (this.#isFinished) return;
    this.#isFinished = true;
    const { folder, json, open, ...facts } = this.#run;
    const texts = reportTexts(facts.language);
    const moment = this.#begun.toLocaleString("sv");
    this.#write("report.html", reportHtml({ ...facts, moment }, this.#blocks, texts));
    const history = Object.keys(this.#histories).length > 0 ? { history: this.#histories } : {};
    saveFigures(join(folder, "figures.json"), { ...this.#figures, ...history });
    saveFigures(json, { ...this.#figures, ...history });
    const page = join(folder, "report.html");
    console.log(`${this.hasPictures ? `\n${texts.files(folder, this.#pictures)}` : ""}\n${texts.report(page)}`);
    const failed = open ? openFile(page) : undefined;
    if (failed)
      console.log(failed.missing === "display" ? texts.noDisplay(page) : texts.noOpener(failed.missing, page));
  }

  /** A figure of the runs with the other seeds, which are run at the first call. */
  async #valuesOfOtherSeeds({
    key,
    name,
    format,
    asked,
  }: Required<Pick<Result, "key" | "name" | "format" | "asked">>): Promise<number[]> {
    const { argv, seed, seeds = 1, language } = this.#run;
    const others = Array.from({ length: seeds - 1 }, (_, i) => seed + 1 + i);
    const answers = Object.entries(asked ?? {}).flatMap(([option, answer]) => [flag(option), answer]);
    const texts = verdictTexts(language);
    if (others.length > 0 && !this.#otherRuns) console.log(texts.otherSeeds(others));
    const runs = (this.#otherRuns ??= []);
    const values: number[] = [];
    for (const [i, other] of others.entries()) {
      const run = (runs[i] ??= await runWithSeed([...argv, ...answers], other));
      const value = Number(run[key] ?? NaN);
      console.log(texts.seed(other, name, figureText(value, format)));
      values.push(value);
    }
    return values;
  }

  #write(name: string, content: string | Uint8Array): void {
    const { app, folder } = this.#run;
    try {
      mkdirSync(folder, { recursive: true });
      replaceFile(join(folder, name), content);
    } catch {
      throw new ArgumentError(app, "--out", "a folder that can be written", folder);
    }
  }
}
