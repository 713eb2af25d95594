import { shellWord } from "../training/shellWord.js";
import { flag } from "./flag.js";

/**
 * Settings as on a command line.
 *
 * @example
 * commandLine({ learningRate: 0.1, quick: true, demo: false }); // → '--learning-rate 0.1 --quick'
 */
export function commandLine(settings: Readonly<Record<string, string | number | boolean>>): string {
  const given = Object.entries(settings).filter(([, value]) => value !== false);
  return given
    .map(([name, value]) => (value === true ? flag(name) : `${flag(name)} ${shellWord(String(value))}`))
    .join(" ");
}
