import { join } from "node:path";
import type { Callback, History } from "@seqloom/training";
import { warningInChinese } from "../chinese/warningInChinese.js";
import type { Look } from "../report/Report.js";
import type { RunReport } from "../report/RunReport.js";
import { trainingTexts } from "./trainingTexts.js";

/** Logs, backups and curves of an app's training, as `--logdir` and `--backup` ask for them. */
export interface AppTraining {
  /**
   * Callbacks for `fit`. Without `--backup` the training is kept in the folder of the run at Ctrl-C alone, and the command that goes
   * on with it is printed.
   *
   * @param model name of the model, where an app has several; each has files of its own
   */
  callbacks(model?: string): Promise<Callback[]>;
  /** After `fit`: keeps the losses for `--json`, and draws the curves into the report, on a terminal as text too. */
  show(history: Pick<History, "history">, model?: string, options?: { readonly isDrawn?: boolean }): Promise<void>;
  /** Prints what `fit` finds wrong with the training, in the app's language. */
  readonly onWarning: (warning: string) => void;
}

/** Folders of these settings, undefined for none, and the report of the run. */
interface Places {
  readonly logdir?: string | undefined;
  readonly backup?: string | undefined;
  readonly report: Pick<RunReport, "picture" | "history" | "folder" | "command">;
}

/** Columns of a chart on a terminal. */
const [FEWEST_COLUMNS, MOST_COLUMNS] = [40, 80];

/**
 * The files of an app's training.
 *
 * @param app its name, which its files and folders have
 * @param language of the texts and pictures
 */
export function appTraining(app: string, { logdir, backup, report }: Places, language: string): AppTraining {
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
      const { backupAndRestore, tensorBoard } = await import("@seqloom/training"); // apps without training do not load it
      const callbacks: Callback[] = [];
      if (logdir !== undefined) {
        callbacks.push({ onTrainBegin: () => sayLogs(logdir) }, tensorBoard({ logDir: join(logdir, nameOf(model)) }));
      }
      if (backup !== undefined) callbacks.push(backupAndRestore(join(backup, nameOf(model))));
      else {
        const { folder, command } = report;
        callbacks.push(
          backupAndRestore(join(folder, nameOf(model)), { saveFreq: Number.MAX_SAFE_INTEGER, verbose: 0 }),
          atInterrupt(() => console.log(texts.interrupted(folder, command))),
        );
      }
      return callbacks;
    },
    async show(history, model, { isDrawn = true } = {}) {
      report.history(model ?? app, history);
      if (!isDrawn) return;
      const { trainingCurves } = await import("@seqloom/plots");
      const draw = (look: Partial<Look>) => trainingCurves(history, { title: nameOf(model), ...look });
      const { isTTY, columns } = process.stdout;
      if (isTTY && columns >= FEWEST_COLUMNS) {
        const chart = draw({ language: language === "zh-TW" ? "zh-TW" : "en" });
        console.log(chart.terminal({ columns: Math.min(MOST_COLUMNS, columns), rows: 8 }));
      }
      await report.picture(model === undefined ? "training" : `${model}-training`, draw);
    },
  };
}

/** Listens to Ctrl-C while a training runs. */
function atInterrupt(listener: () => void): Callback {
  return {
    onTrainBegin: () => void process.once("SIGINT", listener),
    onTrainEnd: () => void process.off("SIGINT", listener),
  };
}
