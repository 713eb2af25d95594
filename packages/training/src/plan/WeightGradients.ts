import { floatsOf, makeRoom } from "@seqloom/kernels";
import { engine, keep, type Tensor, type Variable } from "@tensorflow/tfjs-core";

/** Gradients begin at multiples of as many numbers: a vector. */
const VECTOR = 4;

/**
 * The gradients of all trained weights of a plan, one behind the other in one tensor: they lie in the memory that the weights lie
 * in, where the kernels of the optimizers read them without a copy.
 */
export class WeightGradients {
  readonly #tensor: Tensor;
  readonly #starts = new Map<Variable, number>();

  constructor(variables: readonly Variable[]) {
    let end = 0;
    for (const variable of variables) {
      this.#starts.set(variable, end);
      end += Math.ceil(variable.size / VECTOR) * VECTOR;
    }
    const room = makeRoom(engine().backend, [end]);
    room.values.fill(0);
    this.#tensor = keep(engine().makeTensorFromTensorInfo(room.place()));
  }

  /** Whether a weight is trained. */
  has(variable: Variable): boolean {
    return this.#starts.has(variable);
  }

  /** The gradient of a weight, to read and to fill; good until tfjs makes another tensor. */
  of(variable: Variable): Float32Array {
    const start = this.#starts.get(variable)!;
    return floatsOf(engine().backend, this.#tensor).subarray(start, start + variable.size);
  }

  dispose(): void {
    this.#tensor.dispose();
  }
}
