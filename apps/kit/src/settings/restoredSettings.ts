import { ArgumentError, describeValue, type Option } from "@seqloom/array";
import { MissingData } from "../errors/report.js";
import { flag } from "./flag.js";

type Table = Readonly<Record<string, Option<unknown>>>;

/** Settings of a run that trained a model, and the file that has them. */
interface Saved {
  readonly path: string;
  readonly settings: Readonly<Record<string, string | number | boolean>>;
}

/** Settings that have nothing to do with the model, so that they are free with `--load` and no file remembers them. */
const FREE = ["verbose", "dataDir", "steps", "json", "out", "plot", "open", "backend", "strict", "lang", "load"];

/** Settings about a training, of which there is none with `--load`. */
const OF_TRAINING = ["logdir", "backup", "save", "seeds"];

/**
 * The settings of a run that a file with its model remembers.
 *
 * @param values all settings
 * @param questions names of those that ask the model something
 */
export function settingsToRemember(
  values: Readonly<Record<string, unknown>>,
  questions: readonly string[],
): Saved["settings"] {
  const passedOver = [...FREE, ...OF_TRAINING, ...questions];
  const kept = Object.entries(values).filter(([name, value]) => value !== undefined && !passedOver.includes(name));
  return Object.fromEntries(kept) as Saved["settings"];
}

/**
 * Refuses settings about a training, of which there is none with `--load`.
 *
 * @throws ArgumentError that names the setting
 */
export function refuseTraining(app: string, values: Readonly<Record<string, unknown>>): void {
  for (const name of OF_TRAINING) {
    if (values[name] !== undefined) throw new ArgumentError(app, flag(name), "left out with --load", values[name]);
  }
}

/**
 * A table of settings whose defaults are those of the run that trained the model.
 *
 * @throws MissingData if the run had a setting that the app does not know, or a value that it does not take
 */
export function restoredTable<T extends Table>(app: string, table: T, { path, settings }: Saved): T {
  const restored: Record<string, Option<unknown>> = { ...table };
  for (const [name, value] of Object.entries(settings)) {
    const option = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!option?.accepts(value)) {
      throw new MissingData(
        `${app}: ${path} is of another version of ${app}: it was trained with ${flag(name)} ${value}.`,
      );
    }
    restored[name] = { ...option, default: value };
  }
  return restored as T;
}

/**
 * Checks that no setting says something else than the run that trained the model.
 *
 * @param values the settings, read with the restored table
 * @param questions names of settings that ask the model something, and may differ
 * @throws ArgumentError that names the setting
 */
export function checkRestored(
  app: string,
  table: Table,
  {
    values,
    saved,
    questions,
  }: { values: Readonly<Record<string, unknown>>; saved: Saved; questions: readonly string[] },
): void {
  for (const [name, value] of Object.entries(values)) {
    if ([...FREE, ...OF_TRAINING, ...questions].includes(name)) continue;
    const expected = saved.settings[name] ?? table[name]?.default;
    if (value === expected) continue;
    const allowed = expected === undefined || expected === false ? "left out" : describeValue(expected);
    throw new ArgumentError(app, flag(name), `${allowed}, as in ${saved.path}`, value);
  }
}
