import { fitColumns } from "./columns.js";

/** The names of what goes down and of what goes to the right, as the line above a table; no line where there is no name. */
export function headLine(down: string, right: string, columns: number): string[] {
  const names = [down === "" ? "" : `${down} |`, right === "" ? "" : `${right} ->`].filter((text) => text !== "");
  return names.length === 0 ? [] : [fitColumns(names.join("  "), columns).trimEnd()];
}
