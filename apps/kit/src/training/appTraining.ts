import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ArgumentError } from "@seqloom/array";
import type { Callback, History } from "@seqloom/training";
import { warningInChinese } from "../chinese/warningInChinese.js";
import { replaceFile } from "../figures/replaceFile.js";
import { trainingTexts } from "./trainingTexts.js";

/** Files of an app's training: logs, pictures and backups, as `--logdir`, `--plot` and `--backup` ask for them. */
export interface AppTraining {
  /**
   * Callbacks for `fit`.
   *
   * @param model name of the model, where an app has several; each has files of its own
   */
  callbacks(model?: string): Promise<Callback[]>;
  /** After `fit`: draws the curves, on a terminal as text too, and prints where they lie. */
  show(history: Pick<History, "history">, model?: string): Promise<void>;
  /** Prints what `fit` finds wrong with the training, in the app's language. */
  readonly onWarning: (warning: string) => void;
}

/** Folders of these settings; undefined for none. */
interface Folders {
  readonly logdir?: string | undefined;
  readonly plot?: string | undefined;
  readonly backup?: string | undefined;
}

/** Columns of a chart on a terminal. */
const [FEWEST_COLUMNS, MOST_COLUMNS] = [40, 80];

/**
 * The files of an app's training.
 *
 * @param app its name, which its files and folders have
 * @param language of the texts and pictures
 */
export function appTraining(app: string, { logdir, plot, backup }: Folders, language: string): AppTraining {
  const texts = trainingTexts(language);
  // Apps and models share a folder, each under a name of its own.
  const nameOf = (model: string | undefined) => (model === undefined ? app : `${app}-${model}`);
  let isSaid = false;
  const sayLogs = (folder: string) => {
    if (!isSaid) console.log(texts.logs(folder));
    isSaid = true; // of several models once
  };
  return {
    onWarning: (warning) => console.warn(language === "zh-TW" ? warningInChinese(warning) : warning),
    async callbacks(model) {
      if (logdir === undefined && backup === undefined) return [];
      const { backupAndRestore, tensorBoard } = await import("@seqloom/training"); // apps without training do not load it
      const callbacks: Callback[] = [];
      if (logdir !== undefined) {
        callbacks.push({ onTrainBegin: () => sayLogs(logdir) }, tensorBoard({ logDir: join(logdir, nameOf(model)) }));
      }
      if (backup !== undefined) callbacks.push(backupAndRestore(join(backup, nameOf(model))));
      return callbacks;
    },
    async show(history, model) {
      if (plot === undefined) return;
      const name = nameOf(model);
      const contents = await drawCurves(history, name, language);
      try {
        console.log(texts.curves(saveAll(plot, name, contents)));
      } catch {
        throw new ArgumentError(app, "--plot", "a folder that can be written", plot);
      }
    },
  };
}

/** Draws the curves, on a terminal at once, and gives the files by their endings. */
async function drawCurves(
  history: Pick<History, "history">,
  title: string,
  language: string,
): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const { trainingCurves } = await import("@seqloom/plots");
  const chart = trainingCurves(history, { title, language: language === "zh-TW" ? "zh-TW" : "en" });
  const { isTTY, columns } = process.stdout;
  if (isTTY && columns >= FEWEST_COLUMNS) {
    console.log(chart.terminal({ columns: Math.min(MOST_COLUMNS, columns), rows: 8 }));
  }
  return { png: await chart.png(), svg: chart.svg(), html: chart.html() };
}

/** Writes files into a folder, which is made where it is not there, and gives their paths. */
function saveAll(folder: string, name: string, contents: Readonly<Record<string, string | Uint8Array>>): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(contents).map(([ending, content]) => {
    const file = join(folder, `${name}.${ending}`);
    replaceFile(file, content);
    return file;
  });
}
