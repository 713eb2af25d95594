import { describeValue } from "@seqloom/array";
import type { Option } from "@seqloom/array";
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
export function optionsTable({ options, texts }: DescribedOptions, sections: readonly AllowedSection[] = []): string {
  const rows = Object.entries(options).map(([name, option]) => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`the option ${name} has no JSDoc.`);
    const allowed = allowedIn(option.allowed, sections);
    const cells = [`\`${name}\``, defaultOf(option), allowed.short];
    return { name, cells, allowed: allowed.rest, text: withoutDefault(name, text, option) };
  });
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map(({ cells }) => cells[column]!.length)));
  const room = longestLine - widths.reduce((sum, width) => sum + width, "|  |  |  |  |".length);
  const notes: string[] = [];
  const lines = rows.map(({ name, cells, allowed, text }) => {
    const [first = "", ...rest] = text.length <= room + 1 ? [text] : sentences(text);
    if (allowed !== undefined) rest.unshift(`It is ${allowed}.`);
    if (rest.length > 0) notes.push(wrapped(`- \`${name}\`: ${rest.join(" ")}`, "  "));
    return [...cells, first.replace(/\.$/, "")];
  });
  const table = markdownTable(["option", "default", "allowed", "meaning"], lines);
  return notes.length === 0 ? table : `${table}\n\n${notes.join("\n")}`;
}

function defaultOf({ required, default: fallback }: Option<unknown>): string {
  if (fallback !== undefined) return `\`${describeValue(fallback)}\``;
  return required ? "required" : "none";
}

/** The cell of allowed values, and the whole text where the cell only begins it; a section's name stands for its text. */
function allowedIn(
  allowed: string,
  sections: readonly AllowedSection[],
): { readonly short: string; readonly rest?: string } {
  const orNull = allowed.endsWith(", or null") ? " or null" : "";
  const text = orNull ? allowed.slice(0, -", or null".length) : allowed;
  const section = sections.find((one) => one.allowed === text);
  if (section !== undefined) {
    const values = text.startsWith('"') ? `one of ${text.split(/, | or /).length} names` : text.split(",")[0]!;
    return { short: `[${values}](#${section.anchor})${orNull}` };
  }
  if (allowed.length <= longestAllowed) return { short: allowed };
  const end = Math.max(allowed.lastIndexOf(", ", longestAllowed), allowed.indexOf(", "));
  return end === -1 ? { short: allowed } : { short: `${allowed.slice(0, end)}, …`, rest: allowed };
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
function sentences(text: string): string[] {
  return text.replace("; default: ", ". Default: ").split(/(?<=[.!?]) +(?=[\p{Lu}"`\d])/u);
}
