import { oneOf, type Option, type ReadOptions } from "@seqloom/array";
import { backendNames, type BackendName } from "@seqloom/backend";
import { parseSettings } from "./parseSettings.js";
import type { Phrase } from "./Phrase.js";
import { report } from "./report.js";

/** What `settings` gives besides the settings by their names. */
interface Common<Values, Texts> {
  /** What the app says, in the language asked for. */
  readonly text: Texts;
  readonly backend: "auto" | BackendName;
  /** The settings once more, for an app that has one called `text`. */
  readonly values: Values;
}

/** What an app says in one language; `about` is the line under its name in `--help`. */
export interface AppTexts {
  readonly about: string;
  /** In Chinese: errors of this app alone, and what its own settings may be. */
  readonly phrases?: readonly Phrase[];
}

/** What `--help` says of the options that every app has. */
const kitTexts: Readonly<Record<string, { readonly backend: string }>> = {
  "zh-TW": { backend: "TensorFlow.js 的後端；auto 取環境變數 SEQLOOM_BACKEND 所指，否則依序試 wasm、cpu" },
  en: { backend: "backend of TensorFlow.js; auto takes what SEQLOOM_BACKEND names, else wasm, else cpu" },
};

/**
 * The settings of an app from its command line, for the first lines of a `main.ts`. From then on a wrong argument
 * anywhere in the app ends it with one line in the app's language and exit code 2, and `--help` prints the options.
 *
 * Every app has `--lang`: the texts in that language come back as `text`. And it has `--backend`, for `useBackend`, which
 * ends the app in one line where that backend does not run.
 *
 * @param name the app's name, as in `npm start -- <name>`
 * @param texts what the app says, by language; the first language is the default
 * @param table given the texts, what each setting may be, with its default
 * @param argv the arguments after the program's name
 */
export function settings<T extends Readonly<Record<string, Option<unknown>>>, Texts extends AppTexts>(
  name: string,
  texts: Readonly<Record<string, Texts>>,
  table: (text: Texts) => T,
  argv: readonly string[] = process.argv.slice(2),
): Omit<ReadOptions<T>, keyof Common<unknown, Texts>> & Common<ReadOptions<T>, Texts> {
  const languages = Object.keys(texts);
  const language = Object.hasOwn(texts, languageAsked(argv)) ? languageAsked(argv) : languages[0]!;
  const text = texts[language]!;
  process.on("uncaughtException", (error) => report(error, { language, ...text }));
  const { backend: meaning } = kitTexts[language] ?? kitTexts.en!;
  const backend = oneOf(["auto", ...backendNames], { default: "auto", meaning });
  const lang = oneOf(languages, { default: languages[0]!, meaning: "language, 語言" });
  const values = parseSettings({ name, about: text.about, language }, { ...table(text), backend, lang }, argv);
  return { ...values, text, backend: values.backend as "auto" | BackendName, values };
}

/** What stands behind `--lang`, which decides in which language the help is written. */
function languageAsked(argv: readonly string[]): string {
  const place = argv.findIndex((argument) => argument.startsWith("--lang"));
  return place === -1 ? "" : (argv[place]!.split("=")[1] ?? argv[place + 1] ?? "");
}
