import { boolean, integer, type Option, optional, seed } from "@seqloom/array";
import { fileToWrite } from "./fileToWrite.js";
import { folder, folderToWrite } from "./folderToWrite.js";
import { modelToWrite } from "./modelToWrite.js";
import { path } from "./path.js";
import { verbosity } from "./verbosity.js";

/** Values of the settings that several apps have, with the same meaning in each. */
export interface CommonValues {
  readonly seed: number;
  readonly verbose: 0 | 1 | 2;
  readonly dataDir: string | undefined;
  readonly quick: boolean;
  readonly steps: boolean;
  readonly demo: boolean;
  readonly json: string | undefined;
  readonly logdir: string | undefined;
  readonly backup: string | undefined;
  readonly save: string | undefined;
  readonly load: string | undefined;
  readonly seeds: number | undefined;
  readonly out: string | undefined;
  readonly plot: string | undefined;
  readonly open: boolean;
}

/** Settings that an app has together, under the name "training". */
export const TRAINING_SETTINGS = ["logdir", "backup"] as const;
/** Settings about trained models and their figures, which `trainingSettings` adds to these. */
export const MODEL_SETTINGS = ["save", "load", "seeds", "json"] as const;
/** Settings that no app asks for by their own names. */
type Setting = (typeof TRAINING_SETTINGS)[number] | "save" | "load" | "out" | "plot" | "open";

/** Names by which an app asks for these settings. */
export type CommonName = Exclude<keyof CommonValues, Setting> | "training";

/** The options behind these settings; whether output is a terminal is looked up at each call. */
export function commonSettings(): { readonly [Name in keyof CommonValues]: Option<CommonValues[Name]> } {
  return {
    seed: seed({ default: 1 }),
    verbose: verbosity(),
    dataDir: path(),
    quick: boolean({ default: false }),
    steps: boolean({ default: false }),
    demo: boolean({ default: false }),
    json: fileToWrite(),
    logdir: folderToWrite("logs"),
    backup: folderToWrite("backup"),
    save: modelToWrite(),
    load: path(),
    seeds: optional(integer({ min: 1, max: 1000 })),
    out: folder(),
    plot: folderToWrite("plots"),
    open: boolean({ default: false }),
  };
}
