import { median } from "@seqloom/app-kit";
import { type Language, markdownTable } from "@seqloom/workspace";
import type { CourseRow, Texts } from "../course/CourseRow.js";
import type { Runs } from "../runs/Run.js";
import { markOf } from "../runs/runFile.js";
import { formatFigure } from "./formatFigure.js";

const HEAD = {
  en: ["on the slides", "command", "figure", "slide", "here", "time", "data"],
  "zh-TW": ["投影片", "指令", "數字", "投影片上", "這裡", "時間", "資料"],
};

const WORDS = {
  en: { minutes: "min", seconds: "s", tested: "the slide's values", none: "none" },
  "zh-TW": { minutes: "分", seconds: "秒", tested: "投影片的值", none: "無" },
};

/** The tables of apps/README.md: slide, command, expected figure, time and data of every example, deck by deck. */
export function courseTables(rows: readonly CourseRow[], runs: Runs, language: Language): string {
  const decks = [...new Map(rows.map(({ deck }) => [deck.en, deck])).values()];
  return decks.map((deck) => deckPart(deck, rows, runs, language)).join("\n\n");
}

function deckPart(deck: Texts, rows: readonly CourseRow[], runs: Runs, language: Language): string {
  const lines = rows.filter((row) => row.deck.en === deck.en).map((row) => rowCells(row, runs, language));
  return `### ${deck[language]}\n\n${markdownTable(HEAD[language], lines)}`;
}

function rowCells(row: CourseRow, runs: Runs, language: Language): string[] {
  const words = WORDS[language];
  const ofRow = runs[markOf(row)] ?? [];
  const text = (value: number | undefined) =>
    value === undefined || row.figure === undefined ? "" : formatFigure(value, row.figure.format);
  const whole = ofRow.flatMap(({ seconds }) => seconds ?? []);
  const seconds = whole.length === 0 ? undefined : median(whole);
  return [
    row.example[language],
    `\`${[row.app, ...row.options].join(" ")}\``,
    row.figure?.title[language] ?? words.tested,
    text(row.slide),
    ofRow.length === 0 ? "" : text(median(ofRow.map(({ value }) => value))),
    seconds === undefined ? "" : durationText(seconds, words),
    row.data.length === 0 ? words.none : row.data.join(", "),
  ];
}

function durationText(seconds: number, { minutes, seconds: unit }: { minutes: string; seconds: string }): string {
  return seconds < 90 ? `${Math.round(seconds)} ${unit}` : `${Math.round(seconds / 60)} ${minutes}`;
}
