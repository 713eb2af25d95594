import { ArgumentError, type Random, sliceRows, takeRows } from "@seqloom/array";
import { Tensor } from "@tensorflow/tfjs-core";
import { checksums } from "./checksums.js";
import { type BatchDataset, datasetPass, isDataset } from "./datasetBatches.js";
import { type BatchGenerator, type GeneratedBatch, isBatchList } from "./generator.js";
import { type ArrayColumn, checkTensors, type Column, type ModelData, readColumns } from "./modelData.js";
import type { Port } from "./ports.js";
import { readWeights } from "./readWeights.js";
import type { ClassWeight } from "../weights/classWeights.js";
import { isStateful, type Stateful } from "../state/isStateful.js";

/** Rows of one step. */
export interface Batch {
  readonly x: readonly Column[];
  /** Empty for predict. */
  readonly y: readonly Column[];
  /** Weights of the samples, for each output; left out where all count alike. */
  readonly weights?: readonly Column[] | undefined;
  readonly size: number;
}

/** A source of batches. */
export interface BatchSource {
  /** Batches of one pass, or undefined while unknown. */
  readonly steps: number | undefined;
  /** Whether a pass has no end, so that a number of steps has to be given. */
  readonly endless?: boolean;
  /** Whether a second pass is possible. */
  readonly restartable: boolean;
  /**
   * Begins a pass.
   *
   * @param skip batches from the first on that are left out, as they were taken before; default 0
   */
  iterate(skip?: number): Iterator<Batch> | AsyncIterator<Batch>;
  /** Stream that orders are drawn from, one for each pass. */
  readonly random?: Random | undefined;
  /** Source of the batches, where it knows its place in them itself. */
  readonly origin?: Stateful | undefined;
  /** Data and options, by names for error texts, by which a backup knows them again. */
  describe(): Readonly<Record<string, unknown>>;
}

interface ArraySource {
  readonly x: readonly ArrayColumn[];
  readonly y: readonly ArrayColumn[];
  readonly weights?: readonly ArrayColumn[] | undefined;
  readonly batchSize: number;
  /** Puts the rows in a new order for each pass. */
  readonly random?: Random | undefined;
}

/** Batches of rows that lie in arrays; the last one may be smaller. */
export function arrayBatches({ x, y, weights, batchSize, random }: ArraySource): BatchSource {
  const rows = x[0]!.shape[0]!;
  return {
    steps: Math.ceil(rows / batchSize),
    restartable: true,
    random,
    describe: () => ({ batchSize, ...checksums("x", x), ...checksums("y", y), ...checksums("sampleWeight", weights) }),
    *iterate(skip = 0) {
      const order = random?.permutation(rows);
      for (let start = skip * batchSize; start < rows; start += batchSize) {
        const end = Math.min(rows, start + batchSize);
        const part = (column: ArrayColumn): ArrayColumn => pick(column, order?.subarray(start, end), start, end);
        yield { x: x.map(part), y: y.map(part), weights: weights?.map(part), size: end - start };
      }
    },
  };
}

function pick(column: ArrayColumn, rows: Int32Array | undefined, start: number, end: number): ArrayColumn {
  const all = { data: column.values, shape: column.shape };
  const { data, shape } = rows ? takeRows(all, rows) : sliceRows(all, start, end);
  return { ...column, values: data, shape };
}

interface GeneratorSource {
  readonly caller: string;
  /** Name of the argument: "generator", "validationData". */
  readonly argument: string;
  readonly generator: BatchGenerator;
  readonly inputs: readonly Port[];
  /** None for predict, which leaves y alone. */
  readonly targets: readonly Port[];
  /** Puts the batches of a list in a new order for each pass. */
  readonly random?: Random | undefined;
  /** Weight of each class. */
  readonly classWeight?: ClassWeight | undefined;
}

/** Batches that a generator makes when they are asked for. */
export function generatedBatches(source: GeneratorSource): BatchSource {
  const { generator, random, caller, argument } = source;
  if (isBatchList(generator)) {
    const steps = generator.length;
    if (steps === 0) throw new ArgumentError(caller, `${argument}.length`, "at least 1", 0);
    return {
      steps,
      restartable: true,
      random,
      origin: isStateful(generator) ? generator : undefined,
      describe: () => ({ [`${argument}.length`]: steps }),
      async *iterate(skip = 0) {
        const order = random?.permutation(steps);
        for (let step = skip; step < steps; step++) {
          const index = order?.[step] ?? step;
          yield await readBatch(source, (await generator.at(index))!, index);
        }
      },
    };
  }
  if (isDataset(generator)) return datasetBatches(source, generator);
  if (typeof generator !== "function" && "next" in generator) return iteratorBatches(source, generator);
  return {
    steps: undefined,
    restartable: true,
    describe: () => ({}),
    async *iterate(skip = 0) {
      let index = 0;
      const pass = typeof generator === "function" ? generator() : generator;
      for await (const batch of pass) {
        const own = index++;
        if (own >= skip) yield await readBatch(source, batch, own);
      }
    },
  };
}

function datasetBatches(source: GeneratorSource, dataset: BatchDataset): BatchSource {
  const { size } = dataset; // undefined in a dataset of the user's own, Infinity if it repeats
  return {
    steps: Number.isFinite(size) ? size! : undefined,
    endless: size === Infinity,
    restartable: true,
    describe: () => ({}),
    iterate: (skip) =>
      datasetPass(dataset, (element, index) => readBatch(source, element as GeneratedBatch, index), skip),
  };
}

/** The rest of an iterator. It is left open at the end, so that a later call can go on with it, as in Python. */
function iteratorBatches(
  source: GeneratorSource,
  iterator: Iterator<GeneratedBatch> | AsyncIterator<GeneratedBatch>,
): BatchSource {
  return {
    steps: undefined,
    restartable: false,
    origin: isStateful(iterator) ? iterator : undefined,
    describe: () => ({}),
    async *iterate(skip = 0) {
      for (let index = isStateful(iterator) ? skip : 0; ; index++) {
        const result = await iterator.next();
        if (result.done) return;
        if (index >= skip) yield await readBatch(source, result.value, index);
      }
    },
  };
}

/** Checks a batch as it came: `{ x, y, sampleWeight }`, or `[x, y, sampleWeight]`. */
async function readBatch(source: GeneratorSource, given: GeneratedBatch, index: number): Promise<Batch> {
  const { caller, argument, inputs, targets } = source;
  const { x, y, sampleWeight } = partsOf(given);
  const place = `of batch ${index} of ${argument}`;
  if (x === undefined) {
    const allowed = "{ x, y }, [x, y] or { xs, ys }";
    throw new ArgumentError(caller, `batch ${index} of ${argument}`, allowed, given);
  }
  const columns = readColumns(caller, `x ${place}`, x, inputs);
  const size = columns[0]!.shape[0]!;
  checkFixedBatch(caller, `x ${place}`, inputs, size);
  if (targets.length === 0) return { x: columns, y: [], size };
  if (y === undefined) throw new ArgumentError(caller, `y ${place}`, "there", undefined);
  const wanted = readColumns(caller, `y ${place}`, y, targets);
  if (wanted[0]!.shape[0] !== size) {
    throw new ArgumentError(caller, `y ${place}`, `${size} rows long, as x is`, wanted[0]!.shape[0]);
  }
  await checkTensors(wanted);
  const { classWeight } = source;
  const weights = await readWeights(caller, `sampleWeight ${place}`, targets, wanted, { sampleWeight, classWeight });
  return { x: columns, y: wanted, weights, size };
}

/** Parts of a batch. */
export interface BatchParts {
  readonly x?: ModelData | undefined;
  readonly y?: ModelData | undefined;
  readonly sampleWeight?: ModelData | undefined;
}

/** The parts of a batch in any of its forms. */
export function partsOf(given: GeneratedBatch): BatchParts {
  if (Array.isArray(given)) {
    const [x, y, sampleWeight] = given as readonly [ModelData, ModelData?, ModelData?];
    return { x, y, sampleWeight };
  }
  if (given instanceof Tensor) return { x: given };
  if (typeof given !== "object" || given === null) return {};
  return "xs" in given ? { x: given.xs, y: given.ys, sampleWeight: given.sampleWeight } : (given as BatchParts);
}

/** A model with a fixed batch in its input shape, as stateful layers need it, takes no other. */
export function checkFixedBatch(caller: string, argument: string, inputs: readonly Port[], size: number): void {
  for (const { name, shape } of inputs) {
    const fixed = shape[0];
    if (fixed === null || fixed === undefined || fixed === size) continue;
    throw new ArgumentError(caller, argument, `${fixed} rows long, the batch that input ${name} is made for`, size);
  }
}
