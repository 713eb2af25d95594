import {
  ArgumentError,
  boolean,
  custom,
  freshSeed,
  func,
  integer,
  optional,
  type OptionTable,
  type ReadOptions,
  readOptions,
  seed,
  seededRandom,
  sliceRows,
} from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type BatchSource, partsOf } from "../data/batches.js";
import { batchesOfGenerator, batchesOfRows, type Ports, readRows, type Rows } from "../data/batchSource.js";
import { BatchStream } from "../data/BatchStream.js";
import { engineOf } from "../engine/EngineChoice.js";
import { checkOptimizer } from "../optimizers/checkOptimizer.js";
import { readCompiled } from "../compile/compiledModel.js";
import { consoleOf } from "../console/ConsoleListener.js";
import { type BatchGenerator, type GeneratedBatch, isGenerator } from "../data/generator.js";
import { type History, HistoryRecorder } from "../callbacks/HistoryRecorder.js";
import { withTraining } from "../callbacks/interruptedTraining.js";
import { ProgressRecorder } from "../callbacks/ProgressRecorder.js";
import { TrainingWatch } from "../diagnosis/TrainingWatch.js";
import { consoleStyle, type LoopOptions, loopOptions } from "../console/loopOptions.js";
import type { ModelData } from "../data/modelData.js";
import { inputPorts, targetPorts } from "../data/ports.js";
import { type Callbacks, callbacksOption, readCallbacks } from "../callbacks/readCallbacks.js";
import { beginTraining } from "./beginTraining.js";
import { trainingLoop } from "./trainingLoop.js";
import type { ClassWeight } from "../weights/classWeights.js";
import { classWeight, sampleWeight } from "./weightOptions.js";
import { writeToConsole } from "#consoleOutput";

/** Options of `fit`. */
export interface FitOptions extends LoopOptions {
  /** Number of the last epoch: as many as are run if initialEpoch is 0. Default: 1. */
  readonly epochs?: number;
  /** Epoch to begin with, counted from 0. To go on with a training that was stopped. Default: 0. */
  readonly initialEpoch?: number;
  /**
   * Weights of the rows, [rows], or of their steps, [rows, steps]. Of several outputs one for all, a list or a record. They
   * count in the loss and in `weightedMetrics`. Default: all alike.
   */
  readonly sampleWeight?: ModelData;
  /** Weights of the rows by their class, in training: `{ 0: 1, 1: 2.5 }`. A class that is left out weighs 1. */
  readonly classWeight?: ClassWeight;
  /** A new order of the rows, or of the batches of a list, in each epoch. Default: true. */
  readonly shuffle?: boolean;
  /** Decides the orders of `shuffle`. Default: the next seed of `setRandomSeed`, or 0 without that call. */
  readonly seed?: number;
  /** Share of the rows, the LAST ones, that is kept for validation. They are cut off before shuffling. Default: 0. */
  readonly validationSplit?: number;
  /** Data to validate on after an epoch. With weights: `[x, y, sampleWeight]`. */
  readonly validationData?: GeneratedBatch | BatchGenerator;
  /** Epochs to validate after: every n-th, or those listed, from 1. Default: 1. */
  readonly validationFreq?: number | readonly number[];
  /** Rows of a batch of validation. Default: batchSize. */
  readonly validationBatchSize?: number;
  /** Batches of validation, from the first on. Default: all. */
  readonly validationSteps?: number;
  /** Batches of an epoch; the next one goes on behind them. Default: all. */
  readonly stepsPerEpoch?: number;
  /**
   * Called in their order while training goes on. `earlyStopping(…)`, any object with parts of `Callback`, or the
   * callbacks of tfjs-layers.
   */
  readonly callbacks?: Callbacks;
  /** Receives why the loss is NaN or does not fall, once in a run. Default: `console.warn`. */
  readonly onWarning?: (warning: string) => void;
}

/** Types, ranges and defaults of the options of `fit`. */
export const fitOptions = {
  epochs: integer({ min: 0, aliases: ["nbEpoch"], default: 1 }),
  ...loopOptions,
  sampleWeight,
  classWeight,
  shuffle: boolean({ default: true }),
  seed: optional(seed()),
  initialEpoch: integer({ min: 0, default: 0 }),
  validationSplit: custom<number>("a fraction from 0 and below 1", isFraction, { default: 0 }),
  validationData: optional(
    custom<GeneratedBatch | BatchGenerator>("[x, y], [x, y, sampleWeight], { x, y } or a generator", isData),
  ),
  validationFreq: custom<number | readonly number[]>("an integer of 1 or more, or a list of epochs", isFrequency, {
    default: 1,
  }),
  validationBatchSize: optional(integer({ min: 1 })),
  validationSteps: optional(integer({ min: 1 })),
  stepsPerEpoch: optional(integer({ min: 1 })),
  callbacks: callbacksOption,
  onWarning: optional(func<(warning: string) => void>()),
} satisfies OptionTable<FitOptions>;

type Settings = ReadOptions<typeof fitOptions>;

function isFraction(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value < 1;
}

function isData(value: unknown): boolean {
  if (isGenerator(value)) return true;
  if (Array.isArray(value)) return value.length === 2 || value.length === 3;
  return isObject(value) && (("x" in value && "y" in value) || ("xs" in value && "ys" in value));
}

function isFrequency(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((epoch) => Number.isSafeInteger(epoch) && epoch >= 1);
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/**
 * Trains a model: Keras's `model.fit`, with its numbers and its console.
 *
 * Loss and metrics are averages over the epoch so far, batches weighing as much as they have rows; a metric function that
 * gives one number counts each batch once. Steps that a mask leaves out count in neither. One seed gives the same history to
 * the last bit.
 *
 * @param model compiled, by our `compile` or by tfjs's
 * @param x rows first: an array, a tensor, or nested lists of numbers; for several inputs a list or a record of these
 * @param y as long as x; for `sparse_categorical_crossentropy` class numbers, else of the shape of the outputs
 * @returns the history: each of loss, metrics and their `val_` forms, epoch by epoch
 * @throws ArgumentError before anything is trained, if model, data or options do not go together; later whatever ends the training,
 *   with what was learnt: `trainingOf(error)`
 *
 * @example
 * import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const kernelInitializer = initializers.zeros();
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer })] });
 * compile(model, { optimizer: "sgd", loss: "mse", metrics: ["mae"] });
 * const { history } = await fit(model, [[1], [2], [3], [4]], [2, 4, 6, 8], { epochs: 2, batchSize: 4, verbose: 0 });
 * history.loss.map((loss) => loss.toFixed(2)); // → [ '30.00', '20.83' ]
 * Object.keys(history); // → [ 'loss', 'mae' ]
 * await fit(model, [[1], [2]], [2, 4, 6]);
 * // throws fit: y must be 2 rows long, as x is, got 3.
 * @see https://keras.io/api/models/model_training_apis/#fit-method
 */
export async function fit(model: LayersModel, x: ModelData, y: ModelData, options?: FitOptions): Promise<History>;
/**
 * Trains on batches that a generator makes.
 *
 * @param generator a list of batches with `length` and `at`, as TimeseriesGenerator; a dataset of tf.data; or anything that
 *   gives `{ x, y }`, `[x, y]` or `{ xs, ys }`: a generator function, an iterable, an iterator, also async ones
 */
export async function fit(model: LayersModel, generator: BatchGenerator, options?: FitOptions): Promise<History>;
export async function fit(
  model: LayersModel,
  x: ModelData | BatchGenerator,
  ...rest: [(ModelData | FitOptions)?, FitOptions?]
): Promise<History> {
  const compiled = readCompiled("fit", model);
  const ports = { inputs: inputPorts(model), targets: targetPorts(model, compiled) };
  if (isGenerator(x) && Array.isArray(rest[0])) {
    throw new ArgumentError("fit", "y", "left out for a generator, whose batches have it", rest[0]);
  }
  const [y, options] = isGenerator(x) ? [undefined, rest[0] as FitOptions] : [rest[0] as ModelData, rest[1]];
  const settings = readOptions("fit", fitOptions, options);
  settings.signal?.throwIfAborted();
  const end = beginTraining("fit", model);
  try {
    const { training, validation, rows } = await readData(x, y, ports, settings);
    const { epochs, initialEpoch, signal, write = writeToConsole } = settings;
    const verbose = consoleStyle(settings.verbose);
    const params = { verbose, epochs, steps: training.steps ?? null } as const;
    const given = readCallbacks("fit", settings.callbacks, {
      ...params,
      initialEpoch,
      doValidation: validation !== undefined,
    });
    checkOptimizer("fit", model);
    const history = new HistoryRecorder(params);
    const [console, progress] = [consoleOf(settings, training.steps, epochs), new ProgressRecorder()];
    const callbacks = [progress, ...given, history, ...(console ? [console] : [])];
    const validatesAfter = (epoch: number): boolean => isValidated(settings.validationFreq, epoch + 1);
    const warn = (warning: string): void => {
      if (verbose === 1) write("\n"); // below the bar
      (settings.onWarning ?? globalThis.console.warn)(`fit: ${warning}`);
    };
    const run = {
      model,
      choice: engineOf("fit", settings),
      compiled,
      training,
      validation,
      validatesAfter,
      epochs,
      initialEpoch,
      signal,
      callbacks,
      options: optionsForBackups(settings),
      params,
      write,
      watch: new TrainingWatch({ model, compiled, ports, rows, warn }),
    };
    try {
      await trainingLoop(run);
    } catch (error) {
      throw await withTraining(error, { model, progress, recorder: history });
    }
    if (settings.verbose === 3) write(run.choice.report);
    return history.toHistory(run.choice);
  } finally {
    end();
  }
}

/** Options by which a backup knows the call again, besides those of the data. */
function optionsForBackups({
  shuffle,
  seed,
  initialEpoch,
  validationFreq,
  classWeight,
}: Settings): Record<string, unknown> {
  return { shuffle, seed: seed ?? null, initialEpoch, validationFreq, classWeight: classWeight ?? null };
}

interface Streams {
  readonly training: BatchStream;
  readonly validation: BatchStream | undefined;
  /** The rows that are trained on, where they lie in arrays. */
  readonly rows: Rows | undefined;
}

async function readData(
  x: ModelData | BatchGenerator,
  y: ModelData | undefined,
  ports: Ports,
  settings: Settings,
): Promise<Streams> {
  const { batchSize, validationSplit, validationSteps, stepsPerEpoch, seed, sampleWeight, classWeight } = settings;
  checkValidation(settings, isGenerator(x));
  if (settings.initialEpoch > settings.epochs) {
    const allowed = `${settings.initialEpoch} or more, since training begins with initialEpoch`;
    throw new ArgumentError("fit", "epochs", allowed, settings.epochs, "It is the number of the last epoch.");
  }
  const random = settings.shuffle ? seededRandom(seed ?? freshSeed(0)) : undefined;
  let source: BatchSource;
  let validation: BatchSource | undefined;
  let rows: Rows | undefined;
  if (isGenerator(x)) {
    source = batchesOfGenerator("fit", "generator", x, ports, { batchSize, random, sampleWeight, classWeight });
  } else {
    const all = await readRows("fit", x, y, ports, { sampleWeight, classWeight });
    const [kept, held] =
      validationSplit > 0 ? split(all, validationSplit, sampleWeight !== undefined) : [all, undefined];
    rows = kept;
    source = batchesOfRows("fit", kept, ports, { batchSize, random });
    validation = held && batchesOfRows("fit", held, ports, { batchSize: settings.validationBatchSize ?? batchSize });
  }
  validation ??= await readValidation(ports, settings);
  checkRestart("generator", source, stepsPerEpoch, settings);
  if (validation) checkRestart("validationData", validation, validationSteps, settings);
  return {
    training: new BatchStream("fit", "generator", source, stepsPerEpoch),
    validation: validation && new BatchStream("fit", "validationData", validation, validationSteps),
    rows,
  };
}

function checkValidation({ validationSplit, validationData, ...others }: Settings, isGenerated: boolean): void {
  if (validationSplit > 0 && isGenerated) {
    throw new ArgumentError("fit", "validationSplit", "0, since a generator cannot be split", validationSplit);
  }
  if (validationSplit > 0 && validationData !== undefined) {
    throw new ArgumentError("fit", "validationSplit", "0 where validationData are given", validationSplit);
  }
  if (validationSplit > 0 || validationData !== undefined) return;
  for (const name of ["validationSteps", "validationBatchSize", "validationFreq"] as const) {
    if (others[name] === fitOptions[name].default) continue;
    throw new ArgumentError("fit", name, "left out without validationData or validationSplit", others[name]);
  }
}

/** Cuts off the last rows for validation. Weights of classes do not count there, as in Keras. */
function split({ x, y, weights }: Rows, fraction: number, isValidationWeighted: boolean): [Rows, Rows] {
  const count = x[0]!.shape[0]!;
  const at = Math.floor(count * (1 - fraction));
  if (at === 0 || at === count) {
    const allowed = `a fraction that leaves rows for both parts of the ${count} rows`;
    throw new ArgumentError("fit", "validationSplit", allowed, fraction);
  }
  const heldWeights = isValidationWeighted ? weights : undefined;
  const part = (columns: Rows["x"], start: number, end: number): Rows["x"] =>
    columns.map((column) => {
      const { data, shape } = sliceRows({ data: column.values, shape: column.shape }, start, end);
      return { ...column, values: data, shape };
    });
  return [
    { x: part(x, 0, at), y: part(y, 0, at), weights: weights && part(weights, 0, at) },
    { x: part(x, at, count), y: part(y, at, count), weights: heldWeights && part(heldWeights, at, count) },
  ];
}

async function readValidation(ports: Ports, settings: Settings): Promise<BatchSource | undefined> {
  const { validationData: data, validationBatchSize, batchSize } = settings;
  if (data === undefined) return undefined;
  if (isGenerator(data)) {
    return batchesOfGenerator("fit", "validationData", data, ports, { batchSize: validationBatchSize });
  }
  const { x, y, sampleWeight } = partsOf(data);
  try {
    return batchesOfRows("fit", await readRows("fit", x!, y, ports, { sampleWeight }), ports, {
      batchSize: validationBatchSize ?? batchSize,
    });
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw new ArgumentError("fit", `${error.argument} of validationData`, error.allowed, error.given);
  }
}

/** An iterator has only one pass: without a number of steps it is used up in the first epoch. */
function checkRestart(argument: string, source: BatchSource, steps: number | undefined, settings: Settings): void {
  const epochs = settings.epochs - settings.initialEpoch;
  if (source.restartable || steps !== undefined || epochs <= 1) return;
  const option = argument === "generator" ? "stepsPerEpoch" : "validationSteps";
  const allowed = `something that can begin anew for ${epochs} epochs, as a generator function can`;
  throw new ArgumentError("fit", argument, allowed, "an iterator", `Or give ${option}.`);
}

function isValidated(frequency: number | readonly number[], epoch: number): boolean {
  return typeof frequency === "number" ? epoch % frequency === 0 : frequency.includes(epoch);
}
