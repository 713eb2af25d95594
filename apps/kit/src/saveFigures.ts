import { writeFileSync } from "node:fs";

/**
 * Writes the figures that a run reached to a file, as JSON: what `npx nx run tools:results` collects.
 *
 * @param path the file of `--json`
 * @param figures numbers and names
 */
export function saveFigures(path: string, figures: Readonly<Record<string, number | string>>): void {
  writeFileSync(path, `${JSON.stringify(figures, undefined, 2)}\n`);
}
