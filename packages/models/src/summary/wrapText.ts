import { terminalColumns } from "./terminalColumns.js";

/** A piece of text in one style: the numbers of a terminal's escape sequence, "38;5;33" for a blue. */
export interface Span {
  readonly text: string;
  readonly style?: string | undefined;
}

/** Place of a line of text in its width; "none" adds no space. */
export type Alignment = "left" | "center" | "right" | "none";

/** One character of a styled text. */
type Character = Span;

/**
 * Breaks text into lines of a width, between words where it can, as Python's rich does for a cell of a table.
 *
 * @param width columns of the terminal; a Chinese character takes two
 * @param alignment where the lines stand; with "none" a word that is too long goes on in the next line, else it ends in …
 * @returns for each line its spans
 */
export function wrapText(spans: readonly Span[], width: number, alignment: Alignment): Span[][] {
  const characters = spans.flatMap(({ text, style }) => Array.from(text, (character) => ({ text: character, style })));
  const starts = lineStarts(characters, width, alignment === "none");
  return starts.map((start, i) => {
    const line = withoutOverhang(characters.slice(start, starts[i + 1]), width);
    return joined(alignment === "none" ? line.slice(0, fitting(line, width)) : aligned(line, width, alignment));
  });
}

/** Index of the first character of each line. */
function lineStarts(characters: readonly Character[], width: number, fold: boolean): number[] {
  const starts = [0];
  let used = 0;
  for (const { start, word } of words(characters)) {
    const length = columnsOf(withoutSpaceAtEnd(word));
    if (length <= width - used) {
      used += columnsOf(word);
    } else if (length > width && fold) {
      const pieces = chopped(word, width).map((offset) => start + offset);
      starts.push(...pieces.filter((piece) => piece > 0));
      used = columnsOf(characters.slice(pieces.at(-1), start + word.length));
    } else {
      if (start > 0 && (used > 0 || length > width)) starts.push(start);
      used = columnsOf(word);
    }
  }
  return starts;
}

/** Words of a text with their starts, each with the space after it, the first with the space before. */
function words(characters: readonly Character[]): { start: number; word: readonly Character[] }[] {
  const text = characters.map((character) => character.text).join("");
  let start = 0;
  return Array.from(text.matchAll(/\s*\S+\s*/gu), ([match]) => {
    const word = characters.slice(start, start + Array.from(match).length);
    start += word.length;
    return { start: start - word.length, word };
  });
}

/** Indexes at which a word that is longer than a line goes on in the next. */
function chopped(word: readonly Character[], width: number): number[] {
  const offsets = [0];
  let used = 0;
  for (const [i, { text }] of word.entries()) {
    const columns = terminalColumns(text);
    if (used + columns > width) {
      offsets.push(i);
      used = 0;
    }
    used += columns;
  }
  return offsets;
}

/** Takes space from the end, as far as the line is too long. */
function withoutOverhang(line: readonly Character[], width: number): readonly Character[] {
  const space = line.length - withoutSpaceAtEnd(line).length;
  return line.slice(0, line.length - Math.min(space, Math.max(0, line.length - width)));
}

function aligned(line: readonly Character[], width: number, alignment: Alignment): Character[] {
  const shown = cut(alignment === "left" ? line : withoutSpaceAtEnd(line), width);
  const room = width - columnsOf(shown);
  const before = alignment === "left" ? 0 : alignment === "center" ? Math.floor(room / 2) : room;
  return [...spaces(before), ...shown, ...spaces(room - before)];
}

/** The line, or what fits of it and … in its last column. Half a Chinese character becomes a space. */
function cut(line: readonly Character[], width: number): readonly Character[] {
  if (columnsOf(line) <= width) return line;
  const kept = line.slice(0, fitting(line, width - 1));
  if (columnsOf(kept) < width - 1) kept.push({ text: " ", style: line[kept.length]?.style });
  return [...kept, { text: "…", style: line[kept.length]?.style }];
}

/** Number of characters of a line that fit into a width. */
function fitting(line: readonly Character[], width: number): number {
  let used = 0;
  const tooMany = line.findIndex(({ text }) => (used += terminalColumns(text)) > width);
  return tooMany < 0 ? line.length : tooMany;
}

/** Characters of one style next to each other become one span. */
function joined(line: readonly Character[]): Span[] {
  const spans: Span[] = [];
  for (const { text, style } of line) {
    const last = spans.at(-1);
    if (last && last.style === style) spans[spans.length - 1] = { text: last.text + text, style };
    else spans.push({ text, style });
  }
  return spans;
}

function spaces(count: number): Character[] {
  return Array.from({ length: count }, () => ({ text: " " }));
}

function withoutSpaceAtEnd(line: readonly Character[]): readonly Character[] {
  return line.slice(0, line.findLastIndex(({ text }) => /\S/u.test(text)) + 1);
}

function columnsOf(line: readonly Character[]): number {
  return line.reduce((columns, { text }) => columns + terminalColumns(text), 0);
}
