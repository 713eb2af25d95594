import { existsSync } from "node:fs";
import { ArgumentError } from "@seqloom/array";
import type { Bundle } from "@seqloom/models";
import type { History } from "@seqloom/training";
import { loadOrEnd } from "../errors/loadOrEnd.js";
import { modelPath } from "./modelPath.js";
import { readRunNotes, type RunNotes } from "./runNotes.js";

/** A model that an app saved, with its fitted parts and the facts about its training. */
export interface LoadedModel extends Bundle {
  /** File or folder. */
  readonly path: string;
  /** Loss and metrics of each epoch of the training. */
  readonly history: Pick<History, "epoch" | "history">;
  /** Duration of the training. */
  readonly seconds: number;
  /** Settings of the run that trained it. */
  readonly settings: RunNotes["settings"];
}

/**
 * Finds the files of `--load`.
 *
 * @param path file or folder; where an app saves several models, also the path that `--save` was given
 * @param models names of the models, where the app saves several
 * @throws ArgumentError if there is no such file
 */
export function modelFiles(app: string, path: string, models: readonly string[] = []): string[] {
  const files = existsSync(path) ? [path] : models.map((model) => modelPath(path, model)).filter(existsSync);
  if (files.length === 0) throw new ArgumentError(app, "--load", "a file or folder that is there", path);
  return files;
}

/**
 * Loads models of an app, on the backend that runs.
 *
 * @param app name of the app that has to have saved them
 * @param files their files or folders
 * @returns the models by their names; "" for the only one of an app
 * @throws ArgumentError if another app saved one; MissingData if one is damaged or no bundle
 */
export async function loadModels(app: string, files: readonly string[]): Promise<ReadonlyMap<string, LoadedModel>> {
  const loaded = new Map<string, LoadedModel>();
  for (const file of files) {
    const { name, model } = await loadOne(app, file);
    loaded.set(name, model);
  }
  return loaded;
}

async function loadOne(app: string, path: string): Promise<{ name: string; model: LoadedModel }> {
  const { loadBundle } = await import("@seqloom/models");
  const bundle = await loadOrEnd(loadBundle(path));
  const notes = readRunNotes(bundle.manifest.notes);
  if (notes?.app !== app) {
    const hint = notes ? `It is one of ${notes.app}.` : "It is one of no app.";
    throw new ArgumentError(app, "--load", `a model that ${app} saved`, path, hint);
  }
  const { settings, seconds, history } = notes;
  const epochs = Object.values(history)[0]?.length ?? 0;
  const epoch = Array.from({ length: epochs }, (_, index) => index);
  return {
    name: notes.model ?? "",
    model: { ...bundle, path, settings, seconds, history: { epoch, history } },
  };
}
