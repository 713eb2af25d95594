import type { Option } from "@seqloom/array";
import { appTraining } from "../training/appTraining.js";
import { type LoadedModel, loadModels, modelFiles } from "../training/loadModels.js";
import { savedModels, type SavedModels } from "../training/savedModels.js";
import { savedTexts } from "../training/savedTexts.js";
import { commandLine } from "./commandLine.js";
import type { UsualEpochs } from "./commonHelp.js";
import { type CommonName, MODEL_SETTINGS } from "./commonSettings.js";
import { checkRestored, refuseTraining, restoredTable, settingsToRemember } from "./restoredSettings.js";
import { type AppTexts, type Asked, describedApp, type Settings } from "./settings.js";

/** Settings of an app whose models are saved and loaded. */
interface AskedOfTraining<Common, Epochs, Own, Help> extends Asked<Common & CommonName, Epochs, Own, Help> {
  /** Names of settings that ask the model something: with `--load` they are free, all others are those of the run that trained it. */
  readonly questions: readonly string[];
  /** Names of the models, where the app saves several. */
  readonly models?: readonly string[];
}

/**
 * The settings of an app that trains, as `settings` reads them, with `--logdir`, `--backup`, `--save` and `--load`.
 *
 * With `--load` the backend is started and the models are loaded at once; their fitted parts and the settings of the run that trained
 * them take the place of those that the app would have.
 *
 * @throws ArgumentError on a wrong setting, a file of another app, or a setting that is not that of the run; MissingData on a damaged file
 */
export async function trainingSettings<
  const Common extends CommonName,
  const Own extends Readonly<Record<keyof Texts["help"], Option<unknown>>>,
  Texts extends AppTexts & { readonly help: Readonly<Record<keyof Own, string>> },
  const Epochs extends UsualEpochs | undefined = undefined,
>(
  name: string,
  texts: Readonly<Record<string, Texts>>,
  asked: AskedOfTraining<Common, Epochs, Own, Texts["help"]>,
  argv?: readonly string[],
): Promise<Settings<Common | "training", Epochs, Own, Texts> & { readonly training: SavedModels }> {
  const common = [...asked.common, "training"] as const;
  const app = describedApp(name, texts, { ...asked, common }, argv, MODEL_SETTINGS);
  const given = app.parse(app.table);
  const path = given.load as string | undefined;
  const loaded = path === undefined ? undefined : await load(name, path, asked, app, given);
  const values = loaded?.values ?? given;
  const read = app.read(values);
  const report = app.report(values);
  const training = appTraining(name, { ...values, report }, app.language);
  const models = savedModels({
    app: name,
    language: app.language,
    training,
    save: values.save as string | undefined,
    settings: settingsToRemember({ ...values, epochs: read.epochs }, asked.questions),
    models: loaded?.models,
  });
  return {
    ...read,
    report,
    ...(loaded && { startBackend: () => Promise.resolve() }),
    training: { ...training, ...models },
  } as never;
}

/** The models of `--load`, and the settings of their run. */
async function load(
  name: string,
  path: string,
  { questions, models: names }: { readonly questions: readonly string[]; readonly models?: readonly string[] },
  app: ReturnType<typeof describedApp>,
  given: Readonly<Record<string, unknown>>,
): Promise<{ models: ReadonlyMap<string, LoadedModel>; values: Readonly<Record<string, unknown>> }> {
  refuseTraining(name, given);
  const files = modelFiles(name, path, names);
  await (app.read(given).startBackend as () => Promise<void>)();
  const models = await loadModels(name, files);
  const [saved] = [...models.values()] as [LoadedModel, ...LoadedModel[]];
  const table = restoredTable(name, app.table, saved);
  const values = app.parse(table);
  checkRestored(name, app.table, { values, saved, questions });
  const said = savedTexts(app.language);
  for (const { path: file, manifest, history, settings } of models.values()) {
    const { created, seed } = manifest;
    console.log(
      said.loaded({ path: file, created, seed, epochs: history.epoch.length, settings: commandLine(settings) }),
    );
  }
  return { models, values };
}
