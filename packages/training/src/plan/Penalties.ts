import { add, engine, type Scalar, tidy, type Variable } from "@tensorflow/tfjs-core";
import { floatsOf } from "@seqloom/kernels";
import type { WeightGradients } from "./WeightGradients.js";

/** Penalties on weights, by the operations of tfjs: beside the layers they are few and small. */
export class Penalties {
  readonly #penalties: readonly (() => Scalar)[];
  readonly #variables: readonly Variable[];

  constructor(penalties: readonly (() => Scalar)[], variables: readonly Variable[]) {
    this.#penalties = penalties;
    this.#variables = variables;
  }

  /** Whether operations of tfjs read weights. */
  get readWeights(): boolean {
    return this.#penalties.length > 0;
  }

  /** The loss with the penalties added to it, one after the other. */
  addTo(loss: number): number {
    if (this.#penalties.length === 0) return loss;
    return tidy(() => this.#penalties.reduce((sum, penalty) => Math.fround(sum + penalty().dataSync()[0]!), loss));
  }

  /** Adds their gradients to those of the weights. */
  addGradients(gradients: WeightGradients): void {
    if (this.#penalties.length === 0 || this.#variables.length === 0) return;
    tidy(() => {
      const sumOf = () => this.#penalties.map((penalty) => penalty()).reduce((sum, each) => add<Scalar>(sum, each));
      const { grads } = engine().gradients<Scalar>(sumOf, [...this.#variables], undefined, true); // some have none
      for (const [place, variable] of this.#variables.entries()) {
        const gradient = grads[place];
        if (!gradient) continue;
        const own = floatsOf(engine().backend, gradient);
        const target = gradients.of(variable);
        for (let i = 0; i < target.length; i++) target[i]! += own[i]!;
      }
    });
  }
}
