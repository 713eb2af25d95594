import { boolean, integer, oneOf, type Option, optional, type ReadOptions } from "@seqloom/array";
import { type BackendName, backendNames, useBackend } from "@seqloom/backend";
import { backendInChinese } from "../chinese/backendInChinese.js";
import type { Phrase } from "../chinese/Phrase.js";
import { report } from "../errors/report.js";
import { beginReport } from "../report/beginReport.js";
import type { Report } from "../report/Report.js";
import type { RunReport } from "../report/RunReport.js";
import { type AppTraining, appTraining } from "../training/appTraining.js";
import { commonHelp, type UsualEpochs } from "./commonHelp.js";
import { type CommonName, commonSettings, type CommonValues, TRAINING_SETTINGS } from "./commonSettings.js";
import { parseSettings } from "./parseSettings.js";

type Table = Readonly<Record<string, Option<unknown>>>;

/** Texts of an app in one language. */
export interface AppTexts {
  /** The line under the app's name in `--help`. */
  readonly about: string;
  /** The line of each of the app's own settings in `--help`, by the setting's name. */
  readonly help: Readonly<Record<string, string>>;
  /** Chinese for the errors of this app alone, and for the allowed values of its own settings. */
  readonly phrases?: readonly Phrase[];
}

const CHINESE_QUICK = "快速試跑（--quick）：訓練不完整，數字不能和投影片上的比較。";
const ENGLISH_QUICK =
  "A quick look (--quick): training is cut short, so figures do not compare with those of the slides.";

/** Settings that an app asks for. */
export interface Asked<Common extends CommonName, Epochs, Own, Help> {
  /** Names of settings that the kit knows. */
  readonly common: readonly Common[];
  /** Epochs where `--epochs` is left out, of a whole run and with `--quick`; an app without training has none. */
  readonly epochs?: Epochs;
  /** Settings of this app alone; every one has a help text in `texts`. */
  readonly own: Own & Readonly<Record<keyof Help, Option<unknown>>>;
}

/** Values of all settings by their names, and the app's language. */
export type Settings<Common extends CommonName, Epochs, Own, Texts> = Omit<ReadOptions<Own>, "text"> &
  Pick<CommonValues, Common & keyof CommonValues> &
  TrainingValue<Common> &
  EpochsValue<Epochs> & {
    /** Texts of the app in the language of `--lang`. */
    readonly text: Texts;
    /** Starts TensorFlow.js on the backend of `--backend`, and prints that a quick look is no whole run, and which backend it is: at
     * once where it was asked for, else at the end. */
    readonly startBackend: () => Promise<void>;
    /** Pictures, tables and figures of the run. */
    readonly report: Report;
    /** The app's own settings once more, for an app that has one called `text`. */
    readonly own: ReadOptions<Own>;
  };

type TrainingValue<Common> = "training" extends Common ? { readonly training: AppTraining } : unknown;

type EpochsValue<Epochs> = [Epochs] extends [UsualEpochs]
  ? { readonly epochs: Epochs extends { readonly usual: number } ? number : number | undefined }
  : unknown;

/**
 * The settings of an app from its command line, for the first lines of a `main.ts`. From then on a wrong argument
 * anywhere in the app ends it with one line in the app's language and exit code 2, and `--help` prints the options.
 *
 * The name "training" stands for `--logdir` and `--backup`, which `training` of the result does.
 *
 * Every app has `--lang`, which chooses the texts, `--backend`, which ends the app in one line where that backend does
 * not run, and `--strict`, with which every machine prints the same digits. Every app takes `--quick` as well, which changes nothing in one that ends within seconds anyway.
 *
 * @param name the app's name, as in `npm start -- <name>`
 * @param texts texts of the app by language; the first language is the default
 * @param asked names of common settings, and the app's own settings with their defaults
 * @param argv the arguments after the program's name; default: those of this program, whose report then begins
 */
export function settings<
  const Common extends CommonName,
  const Own extends Readonly<Record<keyof Texts["help"], Option<unknown>>>,
  Texts extends AppTexts & { readonly help: Readonly<Record<keyof Own, string>> },
  const Epochs extends UsualEpochs | undefined = undefined,
>(
  name: string,
  texts: Readonly<Record<string, Texts>>,
  asked: Asked<Common, Epochs, Own, Texts["help"]>,
  argv?: readonly string[],
): Settings<Common, Epochs, Own, Texts> {
  const app = describedApp(name, texts, asked, argv);
  const values = app.parse(app.table);
  const read = app.read(values);
  const report = app.report(values);
  const training = appTraining(name, { ...values, report }, app.language);
  return { ...read, training, report } as unknown as Settings<Common, Epochs, Own, Texts>;
}

/** An app as its settings describe it. */
interface DescribedApp {
  readonly language: string;
  /** The options of all settings. */
  readonly table: Table;
  /** The values on the command line, by a table. */
  readonly parse: (table: Table) => Readonly<Record<string, unknown>>;
  /** Values for the app: epochs in the place of none, texts, the start of the backend. */
  readonly read: (values: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** The report of a run with these values. */
  readonly report: (values: Readonly<Record<string, unknown>>) => RunReport;
}

/**
 * Finds the language and the options of an app, and has its errors reported from then on.
 *
 * @param more names of common settings that stand for no name of an app
 */
export function describedApp<Texts extends AppTexts>(
  name: string,
  texts: Readonly<Record<string, Texts>>,
  { common, epochs, own }: Asked<CommonName, UsualEpochs | undefined, Table, Texts["help"]>,
  argv: readonly string[] | undefined,
  more: readonly (keyof CommonValues)[] = [],
): DescribedApp {
  const typed = argv ?? process.argv.slice(2);
  const languages = Object.keys(texts);
  const language = Object.hasOwn(texts, languageOf(typed)) ? languageOf(typed) : languages[0]!;
  const text = texts[language]!;
  const known = commonSettings();
  const names = common.flatMap((setting): (keyof CommonValues)[] =>
    setting === "training" ? [...TRAINING_SETTINGS] : [setting],
  );
  const hasDemo = names.includes("demo");
  process.on("uncaughtException", (error) => report(error, { language, hasDemo, ...text }));
  const isQuickAnyway = !names.includes("quick");
  const table: Table = {
    ...own,
    ...(epochs && { epochs: optional(integer({ min: 1 })) }),
    ...Object.fromEntries([...names, ...more].map((setting) => [setting, known[setting]])),
    ...(isQuickAnyway && { quick: known.quick }), // every app takes it: nobody has to know which ones need it
    out: known.out,
    plot: known.plot,
    open: known.open,
    backend: oneOf(["auto", ...backendNames], { default: "auto" }),
    strict: boolean({ default: false }),
    lang: oneOf(languages, { default: languages[0]! }),
  };
  const help = { ...commonHelp(language, { ...epochs, isQuickAnyway }), ...text.help };
  const withEpochs = (values: Readonly<Record<string, unknown>>) => {
    const usual = (values.quick === true ? epochs?.quick : undefined) ?? epochs?.usual;
    return epochs ? { ...values, epochs: values.epochs ?? usual } : values;
  };
  let lastLine: string | undefined;
  return {
    language,
    table,
    parse: (options) => parseSettings({ name, about: text.about, language, help }, options, typed),
    report: (values) =>
      beginReport({
        app: name,
        about: text.about,
        language,
        help,
        argv,
        values: withEpochs(values),
        lastLine: () => lastLine,
      }),
    read: (values) => {
      const startBackend = async () => {
        lastLine = await startedBackend(values, language);
        if (values.quick === true && !isQuickAnyway) console.log(language === "zh-TW" ? CHINESE_QUICK : ENGLISH_QUICK);
      };
      return { ...withEpochs(values), text, startBackend, own: values };
    },
  };
}

/**
 * Starts the backend, and prints which one it is where it was asked for.
 *
 * @returns the line for the end of the run, where it was not
 */
async function startedBackend(
  { backend, strict }: Readonly<Record<string, unknown>>,
  language: string,
): Promise<string | undefined> {
  const started = await useBackend(backend as "auto" | BackendName, strict === true ? { strict } : {});
  const line = language === "zh-TW" ? backendInChinese(started) : started.message;
  if (backend === "auto" && strict !== true) return line;
  console.log(line);
  return undefined;
}

/** The value of `--lang`, which decides in which language the help is written. */
function languageOf(argv: readonly string[]): string {
  const place = argv.findIndex((argument) => argument.startsWith("--lang"));
  return place === -1 ? "" : (argv[place]!.split("=")[1] ?? argv[place + 1] ?? "");
}
