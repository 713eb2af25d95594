import type { PlanWeight } from "@seqloom/graph";
import { floatsOf } from "@seqloom/kernels";
import { engine, type Variable } from "@tensorflow/tfjs-core";
import type { WeightGradients } from "./WeightGradients.js";

/**
 * The weights that one call of a layer reads. Where a later call reads one as well, this call fills a gradient of its own, which is
 * then added to that of the later ones, the order in which tfjs adds them up.
 */
export class WeightUses {
  readonly #gradients: WeightGradients | undefined;
  readonly #parts = new Map<Variable, Float32Array>();

  constructor(gradients: WeightGradients | undefined) {
    this.#gradients = gradients;
  }

  /** A weight whose gradient nobody wants. */
  untrained(variable: Variable): PlanWeight {
    return {
      get values() {
        return valuesOf(variable);
      },
      gradient: null,
    };
  }

  trained(variable: Variable): PlanWeight {
    const gradientOf = () => this.#parts.get(variable) ?? this.#gradients!.of(variable);
    return {
      get values() {
        return valuesOf(variable);
      },
      get gradient() {
        return gradientOf();
      },
    };
  }

  /**
   * Notes that a later call reads a weight as well.
   *
   * @param part numbers to fill with the gradient of this call; not in the memory of kernels, which may grow while they fill it
   */
  share(variable: Variable, part: Float32Array): void {
    this.#parts.set(variable, part);
  }

  /** Adds the gradients of shared weights to those of the later calls. */
  addUp(): void {
    for (const [variable, values] of this.#parts) {
      const sum = this.#gradients!.of(variable);
      for (let i = 0; i < sum.length; i++) sum[i]! += values[i]!;
    }
  }
}

function valuesOf(variable: Variable): Float32Array {
  return floatsOf(engine().backend, variable);
}
