import type { CourseRow } from "./CourseRow.js";
import { dataScienceRows, languageRows, shapeRows } from "./otherRows.js";
import { recurrentRows } from "./recurrentRows.js";
import { sequenceRows } from "./sequenceRows.js";

/** Every example of the course, in the order of its decks. */
export const courseRows: readonly CourseRow[] = [
  ...recurrentRows,
  ...sequenceRows,
  ...shapeRows,
  ...dataScienceRows,
  ...languageRows,
];

/** The rows of an app, or the one of a name; all of them where neither is given. */
export function chosenRows(app: string | undefined, name: string | undefined): readonly CourseRow[] {
  if (app === undefined && name === undefined) return courseRows;
  return courseRows.filter(
    (row) => (app === undefined || row.app === app) && (name === undefined || row.name === name),
  );
}

/** The command of a row. */
export function commandOf({ app, options }: CourseRow): string {
  return ["npm start --", app, ...options].join(" ");
}
