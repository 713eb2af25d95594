import type { Figure } from "../course/CourseRow.js";

/** A figure as it stands in the table. */
export function formatFigure(value: number, format: Figure["format"]): string {
  if (format === "percent") return `${(100 * value).toFixed(2)} %`;
  if (format === "seconds") return `${value.toFixed(1)} s`;
  return format === "count" ? String(value) : value.toFixed(4);
}
