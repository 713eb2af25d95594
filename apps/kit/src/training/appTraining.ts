import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ArgumentError } from "@seqloom/array";
import type { Chart } from "@seqloom/plots";
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
  /**
   * Draws a picture of the result into the folder of `--plot`, and prints where it lies.
   *
   * @param name behind that of the app in the names of the files
   * @param draw makes the chart, its words in the app's language; not called without `--plot`
   */
  picture(name: string, draw: (language: ChartLanguage) => Chart): Promise<void>;
  /** Prints what `fit` finds wrong with the training, in the app's language. */
  readonly onWarning: (warning: string) => void;
}

/** Contents of the files of a chart, by the endings of their names. */
type Contents = Readonly<Record<string, string | Uint8Array>>;

/** Folders of these settings; undefined for none. */
interface Folders {
  readonly logdir?: string | undefined;
  readonly plot?: string | undefined;
  readonly backup?: string | undefined;
}

/** Languages of the words in a chart. */
type ChartLanguage = "en" | "zh-TW";

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
  const chartLanguage: ChartLanguage = language === "zh-TW" ? "zh-TW" : "en";
  const saved = (folder: string, name: string, contents: Contents): string[] => {
    try {
      return saveAll(folder, name, contents);
    } catch {
      throw new ArgumentError(app, "--plot", "a folder that can be written", folder);
    }
  };
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
      const contents = await drawCurves(history, name, chartLanguage);
      console.log(texts.curves(saved(plot, name, contents)));
    },
    async picture(name, draw) {
      if (plot === undefined) return;
      console.log(texts.picture(saved(plot, nameOf(name), await filesOf(draw(chartLanguage)))));
    },
  };
}

/** Draws the curves, on a terminal at once, and gives the files by their endings. */
async function drawCurves(
  history: Pick<History, "history">,
  title: string,
  language: ChartLanguage,
): Promise<Contents> {
  const { trainingCurves } = await import("@seqloom/plots");
  const chart = trainingCurves(history, { title, language });
  const { isTTY, columns } = process.stdout;
  if (isTTY && columns >= FEWEST_COLUMNS) {
    console.log(chart.terminal({ columns: Math.min(MOST_COLUMNS, columns), rows: 8 }));
  }
  return filesOf(chart);
}

async function filesOf(chart: Chart): Promise<Contents> {
  return { png: await chart.png(), svg: chart.svg(), html: chart.html() };
}

/** Writes files into a folder, which is made where it is not there, and gives their paths. */
function saveAll(folder: string, name: string, contents: Contents): string[] {
  mkdirSync(folder, { recursive: true });
  return Object.entries(contents).map(([ending, content]) => {
    const file = join(folder, `${name}.${ending}`);
    replaceFile(file, content);
    return file;
  });
}
