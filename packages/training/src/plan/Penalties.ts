import { add, engine, type Scalar, type Tensor, tidy, type Variable } from "@tensorflow/tfjs-core";
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

  /** The weights on which there is a penalty. */
  get weights(): ReadonlySet<Variable> {
    return new Set(tidy(() => [...this.#gradients().keys()]));
  }

  /**
   * Adds their gradients to those of the weights.
   *
   * @param derived weights whose gradient the layers have filled; that of others is the penalty's alone
   */
  addGradients(gradients: WeightGradients, derived: ReadonlySet<Variable>): void {
    tidy(() => {
      for (const [variable, gradient] of this.#gradients()) {
        const own = floatsOf(engine().backend, gradient);
        const target = gradients.of(variable);
        if (derived.has(variable)) for (let i = 0; i < target.length; i++) target[i]! += own[i]!;
        else target.set(own);
      }
    });
  }

  #gradients(): Map<Variable, Tensor> {
    if (this.#penalties.length === 0 || this.#variables.length === 0) return new Map();
    const sumOf = () => this.#penalties.map((penalty) => penalty()).reduce((sum, each) => add<Scalar>(sum, each));
    const { grads } = engine().gradients<Scalar>(sumOf, [...this.#variables], undefined, true); // some have none
    const entries = this.#variables.map((variable, place) => [variable, grads[place]] as const);
    return new Map(entries.filter((entry): entry is [Variable, Tensor] => Boolean(entry[1])));
  }
}
