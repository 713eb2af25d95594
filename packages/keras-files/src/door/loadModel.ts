import { boolean, custom, type OptionTable, readOptions } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { buildModel } from "../config/buildModel.js";
import type { LayerClass } from "../config/makeLayer.js";
import { readCompile } from "../compiling/readCompile.js";
import { refusals } from "../errors/refusals.js";
import { Refusal } from "../errors/Refusal.js";
import { openModelFile } from "../formats/openModelFile.js";
import type { ModelFile } from "../formats/ModelFile.js";
import { readOptimizer } from "../optimizer/readOptimizer.js";
import { disposeAll } from "../weights/disposeAll.js";
import { setWeights } from "../weights/setWeights.js";
import { trainedWeights } from "../weights/trainedWeights.js";
import { weightBudget } from "../weights/weightBudget.js";
import { type ModelSource, openSource } from "./ModelSource.js";

/** Options of `loadModel`. */
export interface LoadModelOptions {
  /** Whether the model is compiled as it was, with the state of its optimizer. Default: true. */
  readonly compile?: boolean;
  /** Classes of layers of one's own, by their names in the file. Default: those registered with tfjs. */
  readonly customLayers?: Readonly<Record<string, LayerClass>>;
}

/** Types and defaults of the options of `loadModel`. */
export const loadModelOptions = {
  compile: boolean({ default: true }),
  customLayers: custom<Readonly<Record<string, LayerClass>>>("a record of classes of layers", isRecordOfClasses, {
    default: {},
  }),
} satisfies OptionTable<LoadModelOptions>;

function isRecordOfClasses(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every((each) => typeof each === "function" && "fromConfig" in each);
}

/**
 * Loads a model of Keras: .keras, legacy .h5, or model.json of TensorFlow.js with its files of weights. The format is told by
 * the first bytes, not by the name. Layers, weights, compile settings and the optimizer's state are as they were, so that
 * training goes on where it stopped.
 *
 * Nothing in the file is run: layers with code of Python (Lambda) and classes that are not registered are refused by name.
 *
 * @param source path or address, URL, bytes, Blob, stream, or several files by their names
 * @throws ArgumentError on a wrong option; ModelFileError, with the path of the layer, if the file is damaged, is none of Keras, or
 *   has what is not known here; Error if there is no such file
 *
 * @example
 * import { dense, sequential } from "@seqloom/layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const model = sequential([dense({ units: 2, inputShape: [3] })]);
 * const files = await modelFiles(model, "menu.keras");
 * const loaded = await loadModel(files);
 * loaded.countParams(); // → 8
 * @see https://keras.io/api/models/model_saving_apis/model_saving_and_loading/
 */
export async function loadModel(source: ModelSource, options?: LoadModelOptions): Promise<LayersModel> {
  const { compile, customLayers } = readOptions("loadModel", loadModelOptions, options);
  const { bytes, file, beside } = await openSource("loadModel", source);
  return refusals("loadModel", file, async () => {
    const opened = await openModelFile(bytes, beside);
    if (opened.config === undefined) {
      throw new Refusal("it holds weights alone; make the model, and give it to loadWeights.");
    }
    const { model, finish } = makeModel(opened, customLayers, compile);
    try {
      await finish();
      return model;
    } catch (error) {
      disposeAll(model);
      throw error;
    }
  });
}

function makeModel(
  opened: ModelFile,
  customLayers: Readonly<Record<string, LayerClass>>,
  isCompiled: boolean,
): { readonly model: LayersModel; readonly finish: () => Promise<void> } {
  const { kerasVersion, config, numbers, compileConfig } = opened;
  const { model, order } = weightBudget(numbers, () => buildModel(config, { kerasVersion, customLayers }));
  const finish = async (): Promise<void> => {
    setWeights(opened.readWeights(model, order));
    if (!isCompiled || compileConfig === undefined) return;
    const optimizer = readCompile(model, compileConfig);
    if (!optimizer) return;
    const stored = trainedWeights(model, order);
    await readOptimizer(optimizer, opened.readState(), stored, model.trainableWeights).set();
  };
  return { model, finish };
}
