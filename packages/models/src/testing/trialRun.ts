import type { Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { compile, type CompileOptions, evaluate, fit, type FitOptions, predict } from "@seqloom/training";

/** Numbers with their shape. */
interface Numbers {
  readonly data: Float32Array | Int32Array;
  readonly shape: number[];
}

/** A small training, to be run by the tape and by a plan. */
export interface Trial {
  readonly make: () => LayersModel;
  readonly x: Numbers | readonly Numbers[];
  readonly y: Numbers | readonly Numbers[];
  readonly compiled: Omit<CompileOptions, "optimizer">;
  readonly options?: FitOptions;
  /** Largest difference of weights; left out: the same bits. */
  readonly tolerance?: number;
}

/** A wave as numbers from -1 to 1. */
export const waves = (length: number) => Float32Array.from({ length }, (_, i) => Math.sin(1.3 * i + 1));
/** Whole numbers from 0 to `below` - 1. */
export const numbers = (length: number, below: number) =>
  Int32Array.from({ length }, (_, i) => (7 * i + ((i * i) % 5)) % below);

/**
 * Trains a model twice over for each engine, and gives all that can be seen of it.
 *
 * @param engines one after the other on the same model
 */
export async function trialRun(
  { make, x, y, compiled, options }: Trial,
  optimizer: CompileOptions["optimizer"] & object,
  engines: readonly ("plan" | "tape")[],
) {
  const trained = make();
  const [input, targets] = [x, y].map((each) => (Array.isArray(each) ? [...(each as Numbers[])] : (each as Numbers)));
  compile(trained, { ...compiled, optimizer });
  const histories = [];
  const states = [];
  for (const engine of engines) {
    const own = { validationSplit: 0.2, epochs: 2, batchSize: 4, ...options, engine, verbose: 0, seed: 3 } as const;
    const { history, engine: ran, engineReason } = await fit(trained, input!, targets!, own);
    expect([ran, engineReason]).toEqual([engine, engine === "tape" ? engineReason : undefined]);
    histories.push(history);
    states.push(statesOf(trained));
  }
  const settings = { verbose: 0, batchSize: 4, engine: engines.at(-1)! } as const;
  const logs = await evaluate(trained, input!, targets!, settings);
  const predicted = [await predict(trained, input!, settings)].flat().map(({ data }) => Array.from(data));
  states.push(statesOf(trained));
  const weights = trained.getWeights().flatMap((weight) => Array.from(weight.dataSync()));
  trained.dispose();
  return { histories, logs, predicted, weights, states };
}

/** The states that stateful layers keep. */
function statesOf({ layers }: LayersModel): number[][] {
  const all = layers.flatMap((layer) => (layer as { states?: readonly (Tensor | null)[] }).states ?? []);
  return all.flatMap((state) => (state ? [Array.from(state.dataSync())] : []));
}
