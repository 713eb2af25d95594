import { commandLine } from "../settings/commandLine.js";
import { shellWord } from "../training/shellWord.js";
import { recordPrinted } from "./recordPrinted.js";
import { runFolder } from "./runFolder.js";
import { RunReport } from "./RunReport.js";

/** An app and the settings of its run. */
interface Run {
  readonly app: string;
  readonly about: string;
  readonly language: string;
  /** The meaning of each setting by its name. */
  readonly help: Readonly<Record<string, string>>;
  /** The arguments after the program's name, where they are not those of this program. */
  readonly argv: readonly string[] | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  /** A line to print behind all others. */
  readonly lastLine?: () => string | undefined;
}

/** Exit code after Ctrl-C at a question. */
const BROKEN_OFF = 130;

/**
 * The report of a run. That of this program has all that the program prints from now on, and is written when the program ends: well, or by
 * Ctrl-C at a question behind the pictures.
 */
export function beginReport({ app, about, language, help, argv, values, lastLine }: Run): RunReport {
  const model = typeof values.model === "string" || typeof values.model === "number" ? `${values.model}` : undefined;
  const shown = Object.entries(values).filter(([, value]) => value !== undefined && value !== false);
  const typed = argv ?? process.argv.slice(2);
  const report = new RunReport({
    ...{ app, about, language },
    folder: runFolder({ app, model, ...(values as { out?: string; plot?: string }) }),
    json: values.json as string | undefined,
    open: values.open === true,
    lastLine,
    argv: typed,
    seed: Number(values.seed),
    seeds: values.seeds as number | undefined,
    command: ["npm start --", app, ...typed.map(shellWord)].join(" "),
    settings: shown.map(([name, value]) => [commandLine({ [name]: value as string }), help[name] ?? ""]),
  });
  if (argv === undefined) {
    recordPrinted((text) => report.printed(text));
    process.once("beforeExit", () => report.finish());
    process.once("exit", (code) => {
      if (code === 0 || (code === BROKEN_OFF && report.hasPictures)) report.finish();
    });
  }
  return report;
}
