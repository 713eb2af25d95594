import { type Kernels, loadSharedKernels, setSharedKernels } from "@seqloom/kernels";
import { adadelta, adagrad, adam, adamax, adamw, ftrl, lion, nadam, rmsprop, sgd } from "@seqloom/training";
import {
  dispose,
  ones,
  type Optimizer,
  randomNormal,
  tidy,
  train,
  type Variable,
  variable,
} from "@tensorflow/tfjs-core";
import { median } from "./median.js";

/** An optimizer of ours and, where tfjs has it, its own. */
interface OptimizerPair {
  readonly ours: () => Optimizer;
  readonly tfjs?: () => Optimizer;
}

/** The optimizers, with the rate of Keras's defaults. */
export const OPTIMIZERS: Readonly<Record<string, OptimizerPair>> = {
  sgd: { ours: () => sgd(), tfjs: () => train.sgd(0.01) },
  "sgd, momentum": { ours: () => sgd({ momentum: 0.9 }), tfjs: () => train.momentum(0.01, 0.9) },
  rmsprop: { ours: () => rmsprop(), tfjs: () => train.rmsprop(0.001) },
  adam: { ours: () => adam(), tfjs: () => train.adam() },
  "adam, clipnorm": { ours: () => adam({ clipnorm: 1 }) },
  "adamw, ema": { ours: () => adamw({ useEma: true }) },
  nadam: { ours: () => nadam() },
  adagrad: { ours: () => adagrad(), tfjs: () => train.adagrad(0.001) },
  adadelta: { ours: () => adadelta(), tfjs: () => train.adadelta() },
  adamax: { ours: () => adamax(), tfjs: () => train.adamax() },
  ftrl: { ours: () => ftrl() },
  lion: { ours: () => lion() },
};

/** Microseconds of a step on all weights: ours on the kernels, ours in plain loops, tfjs's own. */
export interface OptimizerTimes {
  readonly kernels: number;
  readonly plain: number;
  /** Undefined where tfjs has no such optimizer. */
  readonly tfjs: number | undefined;
}

const ROUNDS = 15;

/**
 * Times steps on weights of some shapes, the candidates in turns, so that what else the machine does meets all of them.
 *
 * @param seconds for each candidate
 */
export async function optimizerTimes(
  { ours, tfjs }: OptimizerPair,
  shapes: readonly (readonly number[])[],
  seconds: number,
): Promise<OptimizerTimes> {
  const kernels = await loadSharedKernels();
  const candidates = [candidate(ours(), shapes, kernels), candidate(ours(), shapes, undefined)];
  if (tfjs) candidates.push(candidate(tfjs(), shapes, kernels));
  const times = candidates.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { step }] of candidates.entries()) times[i]!.push(microsecondsOf(step, (1000 * seconds) / ROUNDS));
  }
  for (const { end } of candidates) end();
  setSharedKernels(kernels);
  const [fused, plain, own] = times.map(median);
  return { kernels: fused!, plain: plain!, tfjs: own };
}

function candidate(optimizer: Optimizer, shapes: readonly (readonly number[])[], kernels: Kernels | undefined) {
  const weights = shapes.map((shape): Variable => tidy(() => variable(ones([...shape]))));
  const gradients = weights.map(({ name, shape }) => ({ name, tensor: randomNormal(shape) }));
  return {
    step: () => {
      setSharedKernels(kernels);
      optimizer.applyGradients(gradients);
    },
    end: () => {
      optimizer.dispose();
      dispose([...weights, ...gradients.map(({ tensor }) => tensor)]);
    },
  };
}

/** Mean time of a call in microseconds, over some milliseconds of calls. */
function microsecondsOf(step: () => void, duration: number): number {
  const start = performance.now();
  let calls = 0;
  do {
    step();
    calls++;
  } while (performance.now() - start < duration);
  return (1000 * (performance.now() - start)) / calls;
}
