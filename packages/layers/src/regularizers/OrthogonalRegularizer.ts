import {
  matMul,
  minimum,
  mul,
  rsqrt,
  type Scalar,
  serialization,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
  tidy,
  eye,
} from "@tensorflow/tfjs-core";
import { ArgumentError, oneOf, type OptionTable, readOptions } from "@seqloom/array";
import { absoluteSum, factorOption, PenaltyClass } from "./PenaltyClass.js";

export interface OrthogonalRegularizerOptions {
  /** Factor of the mean; default 0.01. */
  factor?: number;
  /** Vectors that are to be orthogonal to each other; default "rows". */
  mode?: "rows" | "columns";
}

const ORTHOGONAL_OPTIONS = {
  factor: factorOption(0.01),
  mode: oneOf(["rows", "columns"], { default: "rows" }),
} satisfies OptionTable<OrthogonalRegularizerOptions>;

/** Largest factor by which a vector is made a unit vector, as in Keras. */
const LARGEST = 1e12;

/**
 * The penalty on matrices whose rows (or columns) are not orthogonal to each other: the mean of |cos| of the angles between any two.
 *
 *     factor · mean of |a · b| / (|a| |b|)
 *
 * Takes a kernel of rank 2, such as that of a Dense layer, [features, units]. Registered under Keras's name.
 *
 * @throws ArgumentError on a factor below 0, an unknown mode or option, and on a weight that is no matrix of two such vectors or more
 *
 * @example
 * import * as tf from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const same = tf.tensor2d([[1, 0], [2, 0]]); // two rows of one direction
 * Array.from(await new OrthogonalRegularizer({ factor: 0.5 }).apply(same).data()); // → [ 0.5 ]
 * @see https://keras.io/api/layers/regularizers/#orthogonalregularizer-class
 */
export class OrthogonalRegularizer extends PenaltyClass {
  static readonly className = "OrthogonalRegularizer";
  static readonly options = ORTHOGONAL_OPTIONS;
  readonly factor: number;
  readonly mode: "rows" | "columns";

  constructor(options?: OrthogonalRegularizerOptions) {
    super();
    const { factor, mode } = readOptions("OrthogonalRegularizer", ORTHOGONAL_OPTIONS, options);
    this.factor = factor;
    this.mode = mode;
  }

  override apply(values: Tensor): Scalar {
    const byRows = this.mode === "rows";
    const size = values.shape[byRows ? 0 : 1];
    if (values.rank !== 2 || size! < 2) {
      throw new ArgumentError("OrthogonalRegularizer", "weight", `a matrix of 2 ${this.mode} or more`, values.shape);
    }
    return tidy(() => {
      const scale = minimum(rsqrt(sum(square(values), byRows ? 1 : 0, true)), LARGEST);
      const unit: Tensor2D = mul(values, scale);
      const products = matMul(unit, unit, !byRows, byRows);
      const pairs = mul(products, sub(1, eye(size!)));
      return mul<Scalar>(absoluteSum(pairs), this.factor / (size! * (size! - 1)));
    });
  }

  override getConfig(): serialization.ConfigDict {
    return { factor: this.factor, mode: this.mode };
  }
}

serialization.registerClass(OrthogonalRegularizer);

/**
 * Makes an `OrthogonalRegularizer`.
 *
 * @example
 * orthogonalRegularizer({ mode: "columns" }).getConfig(); // → { factor: 0.01, mode: 'columns' }
 */
export function orthogonalRegularizer(options?: OrthogonalRegularizerOptions): OrthogonalRegularizer {
  return new OrthogonalRegularizer(options);
}
