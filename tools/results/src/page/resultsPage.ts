import { median } from "@seqloom/app-kit";
import { markdownTable } from "@seqloom/workspace";
import type { CourseRow } from "../course/CourseRow.js";
import type { Run, Runs } from "../runs/Run.js";
import { markOf } from "../runs/runFile.js";
import { formatFigure } from "./formatFigure.js";
import { verdictOf } from "./verdictOf.js";

/** Facts that the page needs beside the runs. */
export interface PageFacts {
  /** Parameters of a model by its name. */
  readonly parameters: ReadonlyMap<string, number>;
  /** Names of the charts of an app, which lie in docs/results. */
  readonly charts: (app: string) => readonly string[];
}

/** The tables of docs/results.md, deck by deck, with a chart of each app behind the deck that it begins in. */
export function resultsPage(rows: readonly CourseRow[], runs: Runs, facts: PageFacts): string {
  const decks = [...new Set(rows.map(({ deck }) => deck.en))];
  const drawn = new Set<string>();
  const parts = decks.map((deck) => {
    const ofDeck = rows.filter((row) => row.deck.en === deck);
    const apps = [...new Set(ofDeck.map(({ app }) => app))].filter((app) => !drawn.has(app));
    for (const app of apps) drawn.add(app);
    const charts = apps.flatMap((app) => facts.charts(app).map((chart) => `![${app}](results/${chart})`));
    const lines = [...noteLines(ofDeck), ...shortLines(ofDeck, runs)];
    return [`## ${deck}`, deckTable(ofDeck, runs, facts), ...lines, ...charts].join("\n\n");
  });
  return [...parts, "## The runs", runTable(rows, runs), dataTable(rows, runs)].join("\n\n");
}

function deckTable(rows: readonly CourseRow[], runs: Runs, { parameters }: PageFacts): string {
  const head = ["example", "figure", "slide", "Keras", "here", "seeds", "parameters", "time", "verdict"];
  const lines = rows.map((row) => {
    const ofRow = runs[markOf(row)] ?? [];
    return [
      row.example.en,
      row.figure?.title.en ?? "the slide's values",
      valueText(row, row.slide === undefined ? [] : [row.slide]),
      valueText(row, row.keras === undefined ? [] : [median(row.keras.values)]),
      valueText(row, ofRow.length === 0 ? [] : [median(ofRow.map(({ value }) => value))]),
      rangeText(row, ofRow),
      (row.parameters ?? parameters.get(row.model ?? ""))?.toLocaleString("en-US") ?? "",
      timeText(ofRow),
      row.figure === undefined ? "held by tests" : verdictOf(row, ofRow),
    ];
  });
  return markdownTable(head, lines);
}

/** The settings that differ where Keras's figure stands. */
function noteLines(rows: readonly CourseRow[]): string[] {
  return rows.flatMap(({ example, keras }) => (keras?.note ? [`Keras, ${example.en}: ${keras.note.en}.`] : []));
}

/** The reasons of the rows that fall short. */
function shortLines(rows: readonly CourseRow[], runs: Runs): string[] {
  const short = rows.filter((row) => verdictOf(row, runs[markOf(row)] ?? []) === "short");
  return short.map((row) => `${row.example.en} falls short: ${row.shortBecause?.en ?? "the reason is not known yet."}`);
}

function runTable(rows: readonly CourseRow[], runs: Runs): string {
  const lines = rows.flatMap((row) => {
    const ofRow = runs[markOf(row)] ?? [];
    const last = ofRow.at(-1);
    if (last === undefined) return [];
    const seeds = ofRow.map(({ seed }) => seed).join(", ");
    return [[`\`${last.command}\``, seeds, last.day, last.machine, last.version]];
  });
  return markdownTable(["command", "seeds", "day", "machine", "version"], lines);
}

/** The files of data that the runs read. */
function dataTable(rows: readonly CourseRow[], runs: Runs): string {
  const files = rows.flatMap((row) => (runs[markOf(row)] ?? []).flatMap(({ data }) => Object.entries(data)));
  return markdownTable(["data", "SHA-256 begins with"], [...new Map(files)]);
}

function valueText({ figure }: CourseRow, values: readonly number[]): string {
  return figure === undefined ? "" : values.map((value) => formatFigure(value, figure.format)).join(" to ");
}

function rangeText(row: CourseRow, runs: readonly Run[]): string {
  if (runs.length < 2) return "";
  const values = runs.map(({ value }) => value);
  return valueText(row, [Math.min(...values), Math.max(...values)]);
}

/** Seconds of the whole command, or of an epoch where the whole was not measured. */
function timeText(runs: readonly Run[]): string {
  const whole = runs.flatMap(({ seconds }) => seconds ?? []);
  if (whole.length > 0) return `${Math.round(median(whole))} s`;
  const each = runs.flatMap(({ secondsPerEpoch }) => secondsPerEpoch ?? []);
  return each.length > 0 ? `${median(each).toFixed(1)} s/epoch` : "";
}
