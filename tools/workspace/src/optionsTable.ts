import { describeValue, type Option } from "@seqloom/array";
import type { Options } from "./optionTableOf.js";
import type { OptionTexts } from "./optionTexts.js";
import { markdownTable } from "./readmeTables.js";
import { wrapped } from "./wrapped.js";

/** Longest line of a table of options, in characters. */
export const longestLine = 160;

/** Longest cell of allowed values, in characters. */
const longestAllowed = 48;

/** A text of allowed values that a section of the page holds, for tables to refer to. */
export interface AllowedSection {
  /** The text, to be read after "must be". */
  readonly allowed: string;
  /** The name under which the page reaches the heading of the section. */
  readonly anchor: string;
}

/** A table of options with the text of each. */
export interface DescribedOptions {
  readonly options: Options;
  readonly texts: OptionTexts;
}

/** The options of a table that no other table of the page has with the same default, values and text. */
export function withoutShared({ options, texts }: DescribedOptions, others: readonly DescribedOptions[]): Options {
  const shown = (name: string, table: DescribedOptions) => {
    const option = table.options[name];
    return option && [defaultOf(option), option.allowed, table.texts.get(name)].join("\n");
  };
  const own = Object.entries(options).filter(([name]) =>
    others.every((other) => shown(name, other) !== shown(name, { options, texts })),
  );
  return Object.fromEntries(own);
}

/**
 * The table of the options of a class or function, from the table that its checks go by and the JSDoc of its interface.
 *
 * A row has the first sentence of a text, and the beginning of a long list of allowed values, where more would make the
 * line too long; the rest follows as a list. A default in a text is left out, since it has a column.
 *
 * @param texts the JSDoc of each option
 * @param sections texts of allowed values that are only referred to
 * @throws Error if an option has no text, or its text names another default than the table
 */
export function optionsTable(table: DescribedOptions, sections: readonly AllowedSection[] = []): string {
  const names = Object.keys(table.options);
  const whole = names.map((name) => optionRow(name, table, sections, Infinity));
  const isNarrow = Math.max(...whole.map(({ sentences }) => sentences[0]!.length)) <= roomOf(whole);
  const rows = isNarrow ? whole : names.map((name) => optionRow(name, table, sections, longestAllowed));
  const room = roomOf(rows);
  const notes: string[] = [];
  const lines = rows.map(({ name, cells, allowed, sentences }) => {
    const text = sentences.join(" ");
    const isShort = text.length <= room + 1; // its last dot is left out
    const rest = [...(allowed === undefined ? [] : [`It is ${allowed}.`]), ...(isShort ? [] : sentences.slice(1))];
    if (rest.length > 0) notes.push(wrapped(`- \`${name}\`: ${rest.join(" ")}`, "  "));
    return [...cells, (isShort ? text : sentences[0]!).replace(/\.$/, "")];
  });
  const markdown = markdownTable(["option", "default", "allowed", "meaning"], lines);
  return notes.length === 0 ? markdown : `${markdown}\n\n${notes.join("\n")}`;
}

/** An option as its row shows it: the cells before its text, the whole text of a long list of values, its text. */
interface OptionRow {
  readonly name: string;
  readonly cells: readonly string[];
  readonly allowed: string | undefined;
  readonly sentences: readonly string[];
}

function optionRow(
  name: string,
  { options, texts }: DescribedOptions,
  sections: readonly AllowedSection[],
  longest: number,
): OptionRow {
  const option = options[name]!;
  const text = texts.get(name);
  if (text === undefined) throw new Error(`the option ${name} has no JSDoc.`);
  const { short, rest } = allowedIn(option.allowed, sections, longest);
  const cells = [`\`${name}\``, defaultOf(option), short];
  return { name, cells, allowed: rest, sentences: sentencesOf(withoutDefault(name, text, option)) };
}

/** Characters that the other columns leave for the text. */
function roomOf(rows: readonly OptionRow[]): number {
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map(({ cells }) => cells[column]!.length)));
  return longestLine - widths.reduce((sum, width) => sum + width, "|  |  |  |  |".length);
}

function defaultOf({ required, default: fallback }: Option<unknown>): string {
  if (fallback !== undefined) return `\`${describeValue(fallback)}\``;
  return required ? "required" : "none";
}

/** The cell of allowed values, and the whole text where it is too long; the name of a section stands for its text. */
function allowedIn(
  allowed: string,
  sections: readonly AllowedSection[],
  longest: number,
): { readonly short: string; readonly rest?: string } {
  const section = sections.find((one) => one.allowed === allowed);
  if (section !== undefined) {
    const kind = allowed.startsWith('"') ? `one of ${allowed.split(/, | or /).length} names` : allowed.split(",")[0]!;
    return { short: `[${kind}](#${section.anchor})${allowed.endsWith(", or null") ? " or null" : ""}` };
  }
  if (allowed.length <= longest) return { short: allowed };
  const ends = [...allowed.matchAll(/, | \(/g)].filter(({ index }) => isBalanced(allowed.slice(0, index)));
  const end = ends.findLast(({ index }) => index <= longest) ?? ends[0];
  if (end === undefined) return { short: allowed };
  const comma = end[0] === ", " ? "," : "";
  return { short: `${allowed.slice(0, end.index)}${comma} …`, rest: allowed };
}

/** Whether each bracket of a text is closed. */
function isBalanced(text: string): boolean {
  return text.split("(").length === text.split(")").length;
}

/** A text without its clause "; default 5." or "Default: 5.", which has to name the default of the table. */
function withoutDefault(name: string, text: string, { default: fallback }: Option<unknown>): string {
  const clause = /(;|\.|^) ?[Dd]efault:? ((?:"[^"]*"|\[[^\]]*\]|`[^`]*`|[^\s.;]|\.(?=\S))+)\.(?=\s|$)/;
  const [whole, , named] = clause.exec(text) ?? [];
  if (whole === undefined || (fallback === undefined && named !== "none")) return text;
  const plain = (value: string) => value.replace(/["'`()]/g, "").replace(/^none$|^\[\]$/, "null");
  const isSame = plain(named!) === plain(describeValue(fallback)) || Number(named) === fallback;
  if (fallback !== undefined && !isSame) {
    throw new Error(`the option ${name} has the default ${describeValue(fallback)}, its JSDoc says ${named}.`);
  }
  return text.replace(clause, ".").replace(/^\.\s*/, "");
}

/** The sentences of a text; a clause "; default: …" counts as one. */
function sentencesOf(text: string): string[] {
  return text.replace("; default: ", ". Default: ").split(/(?<=[.!?]) +(?=[\p{Lu}"`\d])/u);
}
