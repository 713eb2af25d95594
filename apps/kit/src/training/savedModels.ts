import { ArgumentError } from "@seqloom/array";
import type { BundleContents } from "@seqloom/models";
import type { Callback, History } from "@seqloom/training";
import { errorInChinese } from "../chinese/errorInChinese.js";
import { loadOrEnd } from "../errors/loadOrEnd.js";
import { MissingData } from "../errors/report.js";
import { timed } from "../figures/timed.js";
import type { AppTraining } from "./appTraining.js";
import type { LoadedModel } from "./loadModels.js";
import { modelPath } from "./modelPath.js";
import { runNotesText, type RunNotes } from "./runNotes.js";
import { savedTexts } from "./savedTexts.js";

/** A trained model with the fitted parts that its predictions need, as an app hands them to `--save`. */
interface AppBundle extends Omit<BundleContents, "notes"> {
  /** Name of the model, where the app saves several. */
  readonly name?: string;
  /** Settings of the run that are not on the command line, since they were asked for. */
  readonly settings?: RunNotes["settings"];
}

/** Options of `fit` that the app's settings decide. */
interface OwnOptions {
  readonly callbacks: Callback[];
  readonly onWarning: (warning: string) => void;
}

/** Result of a training. */
interface TrainingRun {
  readonly history: Pick<History, "epoch" | "history">;
  /** Duration in seconds. */
  readonly seconds: number;
}

/** Models of an app, as `--save` and `--load` ask for them. */
export interface SavedModels {
  /**
   * The model of `--load`; undefined where it is to be trained.
   *
   * @param name of the model, where the app saves several
   */
  loaded(name?: string): LoadedModel | undefined;
  /** Whether there is `--load`. */
  readonly loads: boolean;
  /** Whether there is `--save`. */
  readonly saves: boolean;
  /**
   * Waits for data. Where they are not available, the app ends with the reason; with `--load` it is printed, and the app can go on
   * to ask the model.
   *
   * @returns undefined where they are not available
   */
  data<T>(data: Promise<T>): Promise<T | undefined>;
  /**
   * Trains, unless the model was loaded, draws the curves of a model that is saved into the report, and saves it for `--save`.
   *
   * @param fit trains the model, with the callbacks of `--logdir` and `--backup`
   * @param bundle model and fitted parts; undefined for one that is not saved
   * @param curves name of the model in the folders of `--logdir` and `--backup` and in the report, where the app trains several
   */
  run(fit: (own: OwnOptions) => Promise<History>, bundle: AppBundle | undefined, curves?: string): Promise<TrainingRun>;
}

interface Run {
  readonly app: string;
  readonly language: string;
  readonly training: AppTraining;
  readonly save: string | undefined;
  /** Settings that the file of a model remembers. */
  readonly settings: RunNotes["settings"];
  /** The models of `--load`; undefined without it. */
  readonly models: ReadonlyMap<string, LoadedModel> | undefined;
}

/** The models of an app's run. */
export function savedModels(run: Run): SavedModels {
  const { training, save, models } = run;
  const texts = savedTexts(run.language);
  const loaded = (name = "") => models?.get(name);
  return {
    loaded,
    loads: models !== undefined,
    saves: save !== undefined,
    async data(data) {
      try {
        return await loadOrEnd(data);
      } catch (error) {
        if (models === undefined || !(error instanceof MissingData)) throw error;
        const reason = run.language === "zh-TW" ? errorInChinese(error) : error.message;
        console.log(`${reason}\n${texts.withoutData}`);
        return undefined;
      }
    },
    async run(fit, bundle, curves) {
      const before = bundle && loaded(bundle.name);
      const train = async () => fit({ callbacks: await training.callbacks(curves), onWarning: training.onWarning });
      const { history, seconds } = before ?? (await trainingRun(train));
      await training.show(history, curves, { isDrawn: bundle !== undefined });
      const then = before?.manifest.data;
      if (typeof then === "string" && bundle?.data !== undefined) {
        const { dataChecksum } = await import("@seqloom/models");
        console.log(texts.data(dataChecksum(bundle.data) === then));
      }
      if (before === undefined && bundle !== undefined && save !== undefined) {
        const target = await store(run, save, bundle, { history, seconds });
        console.log(texts.saved(run.app, target, save));
      }
      return { history, seconds };
    },
  };
}

async function trainingRun(train: () => Promise<History>): Promise<TrainingRun> {
  const { result, seconds } = await timed(train);
  return { history: result, seconds };
}

/**
 * Saves a model.
 *
 * @returns the path of its file or folder
 * @throws ArgumentError if it cannot be written any more
 */
async function store({ app, settings }: Run, path: string, bundle: AppBundle, run: TrainingRun): Promise<string> {
  const { saveBundle } = await import("@seqloom/models"); // apps without training do not load it
  const { name, settings: asked, ...contents } = bundle;
  const target = name === undefined ? path : modelPath(path, name);
  const named = name === undefined ? {} : { model: name };
  const notes = {
    app,
    ...named,
    seconds: run.seconds,
    settings: { ...settings, ...asked },
    history: run.history.history,
  };
  const seed = typeof settings.seed === "number" ? { seed: settings.seed } : {};
  try {
    await saveBundle(target, { ...seed, ...contents, notes: runNotesText(notes) });
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).syscall !== "string") throw error; // no error of the system
    throw new ArgumentError(app, "--save", "a .zip file or a folder of its own that can be written", target);
  }
  return target;
}
