import { ArgumentError } from "@seqloom/array";
import { errorInChinese } from "../chinese/errorInChinese.js";
import { HelpRequest } from "../settings/parseSettings.js";
import type { Phrase } from "../chinese/Phrase.js";

/** Data that are not available: no fault of the program. */
export class MissingData extends Error {
  override readonly name = "MissingData";
}

const CHINESE_HINT =
  "\n檔案已經下載的話，用 --data-dir 指定放檔案的資料夾；想先看看流程，加上 --demo 就會改用模擬的資料。";
const ENGLISH_HINT =
  "\nWhere the files are on this computer, --data-dir names their folder. For a first look, --demo runs on simulated data.";

/** The language of an app's errors, with phrases of its own where that is Chinese. */
export interface Tongue {
  readonly language: string;
  readonly phrases?: readonly Phrase[];
  /** Whether the app has `--demo`, which is then named, with `--data-dir`, where data are missing. */
  readonly hasDemo?: boolean;
}

/**
 * Ends an app after an error: help goes to standard output, a wrong argument is one line and exit code 2, missing data one
 * line, with a hint at `--data-dir` and `--demo`, and exit code 1, an interrupted question exit code 130; anything else is a bug and keeps its stack.
 */
export function report(error: unknown, { language, phrases, hasDemo }: Tongue = { language: "en" }): never {
  if (error instanceof HelpRequest) {
    process.stdout.write(error.message);
    process.exit(0);
  }
  if (error instanceof ArgumentError || error instanceof MissingData) {
    const isChinese = language === "zh-TW";
    const sentence = isChinese ? errorInChinese(error, phrases) : error.message;
    const hint = hasDemo && error instanceof MissingData ? (isChinese ? CHINESE_HINT : ENGLISH_HINT) : "";
    process.stderr.write(`${sentence}${hint}\n`);
    process.exit(error instanceof ArgumentError ? 2 : 1);
  }
  if (error instanceof Error && error.name === "ExitPromptError") process.exit(130);
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
