import { serialization } from "@tensorflow/tfjs-core";
import { ArgumentError, number, type OptionTable, type Random, readOptions, type ReadOptions } from "@seqloom/array";
import { orthonormalRows } from "./orthonormalRows.js";
import { SeededInitializer } from "./SeededInitializer.js";
import { seedOption } from "../config/seedOption.js";

export interface OrthogonalOptions {
  /** Factor on all numbers; default 1. */
  gain?: number;
  /** Decides the numbers; default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

/**
 * Fills a matrix so that its rows (or its columns, if there are fewer of them) stand at right angles and have length
 * `gain`. A state that is multiplied by it step after step neither grows nor fades, so Keras takes it for the recurrent
 * kernels. A weight with more than two axes counts as a matrix of all axes but the last by the last.
 *
 * A matrix of [128, 512] takes milliseconds; `tf.initializers.orthogonal` takes seconds.
 *
 * Registered under Keras's name: a config that names "Orthogonal" gets this class, and so do the layers of tfjs, whose
 * default for recurrent kernels is the name "orthogonal".
 *
 * @throws ArgumentError on a wrong or unknown option, or in `apply` if the weight has fewer than two axes
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const weight = orthogonal({ seed: 1 }).apply([1, 4]);
 * Math.hypot(...(await weight.data())).toFixed(6); // → '1.000000'
 * @see https://keras.io/api/layers/initializers/#orthogonal-class
 * @see Saxe, McClelland and Ganguli, "Exact solutions to the nonlinear dynamics of learning" (2014)
 */
export class Orthogonal extends SeededInitializer {
  static readonly className = "Orthogonal";
  static readonly options = {
    gain: number({ default: 1 }),
    seed: seedOption,
  } satisfies OptionTable<OrthogonalOptions>;

  readonly gain: number;

  constructor(options?: OrthogonalOptions) {
    const { gain, seed }: ReadOptions<typeof Orthogonal.options> = readOptions(
      "Orthogonal",
      Orthogonal.options,
      options,
    );
    super(seed);
    this.gain = gain;
  }

  override getConfig(): serialization.ConfigDict {
    return { ...super.getConfig(), gain: this.gain };
  }

  protected override fill(shape: readonly number[], random: Random): Float32Array {
    if (shape.length < 2) throw new ArgumentError("Orthogonal", "shape", "of two axes or more", shape);
    const columns = shape.at(-1)!;
    const rows = shape.slice(0, -1).reduce((product, length) => product * length, 1);
    const count = Math.min(rows, columns);
    const length = Math.max(rows, columns);
    const numbers = orthonormalRows(count, length, random);
    const [rowStep, columnStep] = rows <= columns ? [length, 1] : [1, length];
    const weight = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        weight[row * columns + column] = this.gain * numbers[row * rowStep + column * columnStep]!;
      }
    }
    return weight;
  }
}

serialization.registerClass(Orthogonal);

/** Makes an `Orthogonal` initializer. */
export function orthogonal(options?: OrthogonalOptions): Orthogonal {
  return new Orthogonal(options);
}
