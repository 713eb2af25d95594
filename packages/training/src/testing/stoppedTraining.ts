import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Random, seededRandom } from "@seqloom/array";
import { mul, type Tensor, tensor } from "@tensorflow/tfjs-core";
import { initializers, layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { backupAndRestore, type BackupAndRestoreOptions } from "../backup/backupAndRestore.js";
import type { Callback } from "../callbacks/Callback.js";
import { compile } from "../compile/compile.js";
import type { CompileOptions } from "../compile/compileOptions.js";
import { fit, type FitOptions } from "../loop/fit.js";

/** Drops numbers in training, by a stream that is kept as those of @seqloom/layers are. */
export class NoisyLayer extends layers.Layer {
  static readonly className = "NoisyLayer";
  readonly random: Random = seededRandom(3);

  override call(inputs: Tensor | Tensor[], { training }: { training?: boolean }): Tensor {
    const input = Array.isArray(inputs) ? inputs[0]! : inputs;
    if (training !== true) return input;
    return mul(
      input,
      tensor(
        Float32Array.from({ length: input.size }, () => Math.round(2 * this.random.next())),
        input.shape,
      ),
    );
  }
}

/** A model with weights that are not trained, and with random numbers. */
export function noisyModel(options: Partial<CompileOptions> = {}, units = 3): LayersModel {
  const kernelInitializer = initializers.glorotUniform({ seed: 1 });
  const model = sequential({
    layers: [
      layers.dense({ units, inputShape: [2], activation: "tanh", kernelInitializer }),
      layers.batchNormalization({}),
      new NoisyLayer({}),
      layers.dense({ units: 1, activation: "sigmoid", kernelInitializer }),
    ],
  });
  compile(model, { optimizer: "adam", loss: "binary_crossentropy", metrics: ["accuracy", "auc"], ...options });
  return model;
}

/** 22 rows: with batches of 4 and a validation of 2 rows there are 5 batches an epoch. */
export const rows = Array.from({ length: 22 }, (_, i) => [Math.sin(i), Math.cos(3 * i)]);
export const labels = rows.map(([a, b]) => Number(a! + b! > 0));
export const settings = { epochs: 4, batchSize: 4, validationSplit: 0.1, verbose: 0 } as const;

/** A training: its model and the callbacks, which each try makes anew. */
export interface Training {
  readonly model?: () => LayersModel;
  readonly callbacks?: () => Callback[];
  readonly options?: FitOptions;
  readonly backup?: BackupAndRestoreOptions;
  readonly run?: (model: LayersModel, options: FitOptions) => ReturnType<typeof fit>;
}

/** Result of a training: weights, state of the optimizer, history. */
export interface Outcome {
  readonly weights: readonly (readonly number[])[];
  readonly optimizer: readonly (readonly number[])[];
  readonly history: Readonly<Record<string, readonly number[]>>;
  readonly epoch: readonly number[];
  readonly printed: string;
}

/** Trains to the end, or until a callback throws after so many batches. */
async function attempt(training: Training, keep: Callback[], batches = Infinity): Promise<Outcome> {
  const { model: make = noisyModel, callbacks = () => [], options } = training;
  const run = training.run ?? ((model, given) => fit(model, rows, labels, given));
  const model = make();
  let printed = "";
  let left = batches;
  const crash: Callback = {
    onBatchEnd() {
      left -= 1;
      if (left === 0) throw new Error("crash");
    },
  };
  const all = [...callbacks(), ...keep, crash];
  const write = (text: string): void => void (printed += text);
  const { history, epoch } = await run(model, { ...settings, write, ...options, callbacks: all });
  const values = (tensors: readonly Tensor[]): number[][] => tensors.map((each) => [...each.dataSync()]);
  const optimizer = await model.optimizer.getWeights();
  return {
    weights: values(model.getWeights()),
    optimizer: values(optimizer.map(({ tensor: each }) => each)),
    history,
    epoch,
    printed,
  };
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder that is removed when the tests are over. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "seqloom-"));
  folders.push(folder);
  return folder;
}

/** A folder of its own for backups, which is not there yet. */
export function backupFolder(): string {
  return join(testFolder(), "backup");
}

/** The outcome of a training that is never stopped. */
export function straight(training: Training = {}): Promise<Outcome> {
  return attempt(training, []);
}

/** The outcome of a training that crashes after so many batches each time, and goes on from its backups. */
export async function stoppedAfter(crashes: readonly number[], training: Training = {}): Promise<Outcome> {
  const folder = backupFolder();
  const keep = (): Callback[] => [backupAndRestore(folder, training.backup)];
  for (const batches of crashes) await expect(attempt(training, keep(), batches)).rejects.toThrow("crash");
  return attempt(training, keep());
}
