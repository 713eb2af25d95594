import type { PlanPlace } from "@seqloom/graph";
import { floatsOf } from "@seqloom/kernels";
import { engine, type Scalar, tensor, type Tensor, tidy } from "@tensorflow/tfjs-core";

/** The penalty on one output. */
export type OutputPenalty = (output: Tensor) => Scalar;

/** The penalty on the outputs of one call of a layer, by the operations of tfjs on these outputs alone. */
export class CallPenalty {
  readonly #penalty: OutputPenalty;
  readonly #outputs: readonly PlanPlace[];

  constructor(penalty: OutputPenalty, outputs: readonly PlanPlace[]) {
    this.#penalty = penalty;
    this.#outputs = outputs;
  }

  /** The sum over the outputs. Fills the gradient by each where there is one. */
  compute(): number {
    return this.#outputs.reduce((sum, output) => Math.fround(sum + this.#ofOutput(output)), 0);
  }

  #ofOutput({ numbers, shape, gradient }: PlanPlace): number {
    return tidy(() => {
      const output = tensor(Float32Array.from(numbers.values), [...shape]);
      if (gradient === null) return this.#penalty(output).dataSync()[0]!;
      const { value, grads } = engine().gradients(() => this.#penalty(output), [output], undefined, true);
      if (grads[0]) gradient.values.set(floatsOf(engine().backend, grads[0]));
      else gradient.values.fill(0); // a penalty that is always 0
      return value.dataSync()[0]!;
    });
  }
}
