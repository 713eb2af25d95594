import { ArgumentError, describeValue, nearestName, readOptions, type Option, type ReadOptions } from "@seqloom/array";
import { Command, CommanderError, Option as CommandOption } from "commander";
import { columnsOf } from "../terminal/columnsOf.js";
import { wrapped } from "../terminal/wrapped.js";
import { flag } from "./flag.js";
import type { OptionWithPreset } from "./folderToWrite.js";

type Table = Readonly<Record<string, Option<unknown> | OptionWithPreset<unknown>>>;

/** The text of `--help`, to print instead of running. */
export class HelpRequest extends Error {
  override readonly name = "HelpRequest";
}

/** An app's name and texts, for `--help` and for errors; the words around them are Chinese or else English. */
interface App {
  readonly name: string;
  /** One line about the app. */
  readonly about: string;
  /** One clause about each setting, by its name. */
  readonly help: Readonly<Record<string, string>>;
  readonly language?: string;
}

const ENGLISH = {
  usage: "Usage:",
  options: "Options:",
  value: "value",
  choices: "one of ",
  between: ", ",
  default: "default: ",
  then: "; ",
  thisHelp: "this help",
};
const CHINESE: typeof ENGLISH = {
  usage: "用法：",
  options: "選項：",
  value: "值",
  choices: "可選：",
  between: "、",
  default: "預設：",
  then: "；",
  thisHelp: "顯示這份說明",
};

/**
 * Reads an app's settings from its command line. Each entry of the table becomes an option in kebab case:
 * `learningRate` is `--learning-rate 0.01`, a boolean is a flag without a value.
 *
 * @param app its name and texts
 * @param table allowed values and default of each setting
 * @param argv the arguments after the program's name
 * @throws ArgumentError that names the option, what is allowed and what was given
 * @throws HelpRequest with the text, when `--help` is among the arguments
 */
export function parseSettings<T extends Table>(app: App, table: T, argv: readonly string[]): ReadOptions<T> {
  const command = commandOf(app, table);
  try {
    command.parse([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) throw readable(error, app.name, table, argv, command);
    throw error;
  }
  const given = Object.fromEntries(
    Object.entries(command.opts<Record<string, unknown>>()).map(([name, value]) => [
      name,
      table[name]?.accepts(value) ? value : numberIfNumeric(value), // an option that takes texts takes "7" as it stands
    ]),
  );
  try {
    return readOptions(app.name, table, given);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw new ArgumentError(app.name, flag(error.argument), error.allowed, error.given);
  }
}

function commandOf({ name, about, help, language }: App, table: Table): Command {
  const words = language === "zh-TW" ? CHINESE : ENGLISH;
  const titles: Readonly<Record<string, string>> = { "Usage:": words.usage, "Options:": words.options };
  const command = new Command(name)
    .description(about)
    .helpOption("-h, --help", words.thisHelp)
    .usage(`[${words.options.replace(/[:：]$/, "").toLowerCase()}]`)
    .configureHelp({
      displayWidth: columnsOf,
      boxWrap: wrapped,
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: ({ description }) => description, // without commander's "preset"
    })
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined });
  for (const [option, entry] of Object.entries(table)) {
    const isFlag = entry.allowed === "true or false";
    const values = isFlag ? "" : valuesText(entry, words);
    const meaning = help[option] ?? "";
    const shown = values === "" ? meaning : `${meaning}${bracketed(values, language)}`;
    command.addOption(commandOption(flag(option), { ...entry, isFlag, value: words.value, shown }));
  }
  return command;
}

/** Choices and default of a setting; empty where it has neither. */
function valuesText({ choices, default: fallback }: Option<unknown>, words: typeof ENGLISH): string {
  const few = choices && `${words.choices}${choices.join(words.between)}`;
  const usual = fallback === undefined ? undefined : `${words.default}${describeValue(fallback)}`;
  return [few, usual].filter((part) => part !== undefined).join(words.then);
}

/** A flag, an option with a value, or one whose value may be left out. */
function commandOption(
  name: string,
  { isFlag, value, shown, preset }: { isFlag: boolean; value: string; shown: string; preset?: string },
): CommandOption {
  if (isFlag) return new CommandOption(name, shown);
  return preset === undefined
    ? new CommandOption(`${name} <${value}>`, shown)
    : new CommandOption(`${name} [${value}]`, shown).preset(preset);
}

/** Chinese brackets have their blank in them. */
function bracketed(text: string, language: string | undefined): string {
  return language === "zh-TW" ? `（${text}）` : ` (${text})`;
}

/** Commander's complaint as one of ours, or the help that was asked for. */
function readable(error: CommanderError, name: string, table: Table, argv: readonly string[], command: Command): Error {
  if (error.code === "commander.helpDisplayed") {
    return new HelpRequest(command.helpInformation().replace(/^(.*：) /, "$1")); // a full-width colon has its blank
  }
  const flags = Object.keys(table).map(flag).join(", ");
  if (error.code === "commander.optionMissingArgument") {
    const [, missing = "option"] = /'(--[a-z-]+)/.exec(error.message) ?? [];
    return new ArgumentError(name, missing, "followed by a value", undefined);
  }
  const unknown = error.code === "commander.unknownOption" ? /'([^']*)'/.exec(error.message)?.[1] : undefined;
  const near =
    unknown && nearestName(unknown, Object.fromEntries(Object.keys(table).map((key) => [key, table[key]!.aliases])));
  const hint = near ? `Did you mean ${flag(near)}?` : undefined;
  return new ArgumentError(name, "options", `made of ${flags}, --help`, unknown ?? argv.join(" "), hint);
}

function numberIfNumeric(value: unknown): unknown {
  return typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value)) ? Number(value) : value;
}
