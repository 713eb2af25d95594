import { mul, serialization, squaredDifference, sub, abs, mean, type Tensor } from "@tensorflow/tfjs-core";
import { layers } from "@tensorflow/tfjs-layers";

/** A layer of a user's own: everything twice. */
export class Twice extends layers.Layer {
  static readonly className = "Twice";
  override computeOutputShape<Shape>(shape: Shape): Shape {
    return shape;
  }
  override call(x: Tensor | Tensor[]): Tensor {
    return mul(Array.isArray(x) ? x[0]! : x, 2);
  }
}

serialization.registerClass(Twice);

/** A loss of a user's own. */
export function steep(yTrue: Tensor, yPred: Tensor): Tensor {
  return mean(mul(3, abs(sub(yTrue, yPred))), -1);
}

/** A metric of a user's own: the largest prediction. */
export class Largest {
  #most = 0;
  update(_: unknown, yPred: { readonly data: ArrayLike<number> }): void {
    this.#most = Math.max(this.#most, ...Array.from(yPred.data));
  }
  result(): number {
    return this.#most;
  }
  reset(): void {
    this.#most = 0;
  }
}

let steps = 0;

/** A loss that throws in its third step. */
export function breaking(yTrue: Tensor, yPred: Tensor): Tensor {
  if (++steps === 3) throw new RangeError("the third step");
  return squaredDifference(yTrue, yPred);
}

/** A loss that ends its thread in its third step. */
export function leaving(yTrue: Tensor, yPred: Tensor): Tensor {
  if (++steps === 3) process.exit(7);
  return squaredDifference(yTrue, yPred);
}
