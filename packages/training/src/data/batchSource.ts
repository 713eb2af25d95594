import { ArgumentError, type Random } from "@seqloom/array";
import { arrayBatches, type BatchSource, checkFixedBatch, generatedBatches } from "./batches.js";
import { type BatchGenerator, isGenerator } from "./generator.js";
import { DEFAULT_BATCH_SIZE } from "../console/loopOptions.js";
import { type ArrayColumn, downloadColumns, type ModelData, readColumns } from "./modelData.js";
import type { Port } from "./ports.js";
import { type GivenWeights, readWeights } from "./readWeights.js";

/** Inputs and targets of a model, for the checks of data. */
export interface Ports {
  readonly inputs: readonly Port[];
  /** None for predict. */
  readonly targets: readonly Port[];
}

/** Rows in arrays: x, and y where the model is compared with it. */
export interface Rows {
  readonly x: readonly ArrayColumn[];
  readonly y: readonly ArrayColumn[];
  /** Weights of the rows, for each output; left out where all count alike. */
  readonly weights?: readonly ArrayColumn[] | undefined;
}

/**
 * Reads x and y whole, so that rows can be picked.
 *
 * @throws ArgumentError on a wrong shape, no rows, or another number of rows in y than in x
 */
export async function readRows(
  caller: string,
  x: ModelData,
  y: ModelData | undefined,
  ports: Ports,
  given: GivenWeights = {},
): Promise<Rows> {
  const inputs = readColumns(caller, "x", x, ports.inputs);
  if (ports.targets.length === 0) return { x: await downloadColumns(inputs), y: [] };
  if (y === undefined) throw new ArgumentError(caller, "y", "there, as long as x", undefined);
  const targets = readColumns(caller, "y", y, ports.targets);
  const [rows, targetRows] = [inputs[0]!.shape[0]!, targets[0]!.shape[0]!];
  if (rows !== targetRows) throw new ArgumentError(caller, "y", `${rows} rows long, as x is`, targetRows);
  const weights = await readWeights(caller, "sampleWeight", ports.targets, targets, given);
  return { x: await downloadColumns(inputs), y: await downloadColumns(targets), weights };
}

/**
 * Cuts rows into batches.
 *
 * @throws ArgumentError if the model is made for batches of another size
 */
export function batchesOfRows(
  caller: string,
  rows: Rows,
  ports: Ports,
  { batchSize = DEFAULT_BATCH_SIZE, random }: { batchSize?: number | undefined; random?: Random | undefined },
): BatchSource {
  const count = rows.x[0]!.shape[0]!;
  checkFixedBatch(caller, "batchSize", ports.inputs, batchSize);
  checkFixedBatch(caller, "the last batch of x", ports.inputs, count % batchSize || batchSize);
  return arrayBatches({ ...rows, batchSize, random });
}

interface GeneratorOptions extends GivenWeights {
  readonly batchSize?: number | undefined;
  readonly random?: Random | undefined;
}

/** Takes batches from a generator, which decides their size. */
export function batchesOfGenerator(
  caller: string,
  argument: string,
  generator: BatchGenerator,
  ports: Ports,
  { batchSize, random, sampleWeight, classWeight }: GeneratorOptions,
): BatchSource {
  if (batchSize !== undefined) {
    throw new ArgumentError(caller, "batchSize", "left out, since the generator decides", batchSize);
  }
  if (sampleWeight !== undefined) {
    const hint = "Its batches may have weights: { x, y, sampleWeight }.";
    throw new ArgumentError(caller, "sampleWeight", "left out for a generator", sampleWeight, hint);
  }
  return generatedBatches({ caller, argument, generator, ...ports, random, classWeight });
}

/** Batches of the data for evaluate or predict: x and y, or a generator. */
export async function readSource(
  caller: string,
  x: ModelData | BatchGenerator,
  y: ModelData | undefined,
  ports: Ports,
  options: { batchSize?: number | undefined; sampleWeight?: ModelData | undefined },
): Promise<BatchSource> {
  const { batchSize, sampleWeight } = options;
  if (isGenerator(x)) return batchesOfGenerator(caller, "generator", x, ports, { batchSize, sampleWeight });
  return batchesOfRows(caller, await readRows(caller, x, y, ports, { sampleWeight }), ports, { batchSize });
}
