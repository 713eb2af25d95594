import { columnsOf } from "./columnsOf.js";

/** A label and what it stands for: in one line where both fit into 80 columns, else below it. */
export function labelled(label: string, lines: readonly string[]): string {
  const [first = ""] = lines;
  if (lines.length <= 1 && columnsOf(label) + columnsOf(first) <= 77) {
    return `  ${label}${label.endsWith("：") ? "" : " "}${first}`.trimEnd(); // a full-width colon has its blank
  }
  return [`  ${label}`, ...lines.map((line) => line && `    ${line}`)].join("\n");
}
