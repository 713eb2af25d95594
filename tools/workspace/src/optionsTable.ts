import { describeValue } from "@seqloom/array";
import type { Option } from "@seqloom/array";
import type { Options } from "./optionTableOf.js";
import type { OptionTexts } from "./optionTexts.js";
import { markdownTable } from "./readmeTables.js";
import { wrapped } from "./wrapped.js";

/** Longest line of a table of options, in characters. */
export const longestLine = 160;

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
 * A row has the first sentence of a text where more would make the line too long; the rest follows as a list. A
 * default at the end of a text is left out, since it has a column.
 *
 * @param texts the JSDoc of each option
 * @param sections texts of allowed values that are only referred to
 * @throws Error if an option has no text, or its text names another default than the table
 */
export function optionsTable({ options, texts }: DescribedOptions, sections: readonly AllowedSection[] = []): string {
  const rows = Object.entries(options).map(([name, option]) => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`the option ${name} has no JSDoc.`);
    const cells = [`\`${name}\``, defaultOf(option), allowedIn(option.allowed, sections)];
    return { name, cells, text: withoutDefault(name, text, option) };
  });
  const others = [0, 1, 2].map((column) => Math.max(...rows.map(({ cells }) => cells[column]!.length)));
  const room = longestLine - others.reduce((sum, width) => sum + width, "| ".length + 3 * " | ".length + " |".length);
  const split = rows.map(({ name, cells, text }) => {
    const [first = "", ...rest] = text.length <= room ? [text] : sentences(text);
    return {
      row: [...cells, first.replace(/\.$/, "")],
      note: rest.length > 0 ? [`- \`${name}\`: ${rest.join(" ")}`] : [],
    };
  });
  const table = markdownTable(
    ["option", "default", "allowed", "meaning"],
    split.map(({ row }) => row),
  );
  const notes = split.flatMap(({ note }) => note.map((text) => wrapped(text, "  ")));
  return notes.length === 0 ? table : `${table}\n\n${notes.join("\n")}`;
}

function defaultOf({ required, default: fallback }: Option<unknown>): string {
  if (fallback !== undefined) return `\`${describeValue(fallback)}\``;
  return required ? "required" : "none";
}

/** What is allowed, as it stands in the table: a section's name in the place of its text. */
function allowedIn(allowed: string, sections: readonly AllowedSection[]): string {
  const [text, orNull] = allowed.endsWith(", or null")
    ? [allowed.slice(0, -", or null".length), " or null"]
    : [allowed, ""];
  const section = sections.find((one) => one.allowed === text);
  if (section === undefined) return allowed;
  const values = text.startsWith('"') ? `one of ${text.split(/, | or /).length} names` : text.split(",")[0]!;
  return `[${values}](#${section.anchor})${orNull}`;
}

/** A text without its clause "; default 5." or "Default: 5.", which has to name the default of the table. */
function withoutDefault(name: string, text: string, { default: fallback }: Option<unknown>): string {
  const clause = /(;|\.|^) ?[Dd]efault:? ((?:"[^"]*"|\[[^\]]*\]|`[^`]*`|[^\s.;]|\.(?=\S))+)\.(?=\s|$)/;
  const [whole, , named] = clause.exec(text) ?? [];
  if (whole === undefined || fallback === undefined) return text;
  const plain = (value: string) => value.replace(/["'`()]/g, "").replace(/^none$|^\[\]$/, "null");
  if (plain(named!) !== plain(describeValue(fallback)) && Number(named) !== fallback) {
    throw new Error(`the option ${name} has the default ${describeValue(fallback)}, its JSDoc says ${named}.`);
  }
  return text.replace(clause, ".").replace(/^\.\s*/, "");
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?]) +(?=[\p{Lu}"`\d])/u);
}
