import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { ModelRow } from "./modelRows.js";
import type { RowResults } from "./stepRatios.js";

type Saved = Record<string, RowResults>;

/** Results of rows in a file, so that a run that was stopped goes on behind its last row. */
export class SavedRows {
  readonly #file: string | undefined;
  readonly #saved: Saved;

  /** @param file JSON, made at the first row; none: nothing is saved */
  constructor(file: string | undefined) {
    this.#file = file;
    this.#saved = file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Saved) : {};
  }

  /** Results of a row, if it has one of each of the peers. */
  find({ id }: Pick<ModelRow, "id">, peers: readonly { readonly name: string }[]): RowResults | undefined {
    const results = this.#saved[id];
    return results && peers.every(({ name }) => results[name]) ? results : undefined;
  }

  add({ id }: Pick<ModelRow, "id">, results: RowResults): void {
    this.#saved[id] = results;
    if (this.#file !== undefined) writeFileSync(this.#file, JSON.stringify(this.#saved, undefined, 1));
  }
}
