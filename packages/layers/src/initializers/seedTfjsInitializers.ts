import { type DataType, tensor, type Tensor } from "@tensorflow/tfjs-core";
import { initializers, type Shape } from "@tensorflow/tfjs-layers";
import { freshSeed, seededRandom } from "@seqloom/array";
import { drawScaled, type ScaledDistribution } from "./VarianceScaling.js";

/** An initializer of tfjs that draws. */
interface DrawingInitializer {
  readonly seed?: number | string | null;
  apply: (this: DrawingInitializer, shape: Shape, dtype?: DataType) => Tensor;
}

/** One of each class of tfjs that draws by itself. */
const DRAWING = [
  initializers.orthogonal({ gain: 1 }),
  initializers.randomNormal({}),
  initializers.randomUniform({}),
  initializers.truncatedNormal({}),
];

/*
 * Without a seed tfjs's own initializers draw one for each weight by Math.random. Here they take it from
 * `setRandomSeed`, in their own layers too; without that call it is another one each time, as before.
 */
for (const { constructor } of DRAWING) {
  const prototype = constructor.prototype as DrawingInitializer;
  const applySeeded = prototype.apply;
  prototype.apply = function (shape, dtype) {
    const seed = String(this.seed ?? freshSeed()); // the same numbers, but tfjs takes the number 0 for no seed
    const seeded = Object.create(this, { seed: { value: seed } }) as DrawingInitializer;
    return applySeeded.call(seeded, shape, dtype);
  };
}

/*
 * The class of glorotNormal, heUniform and their kind. tfjs leaves the cut of its normal distribution out of the account, and
 * takes "truncatedNormal" for uniform; here it draws as Keras does.
 */
const scaling = initializers.varianceScaling({}).constructor.prototype as DrawingInitializer;
scaling.apply = function (shape, dtype = "float32") {
  const sizes = shape.map((size) => size ?? 1);
  const random = seededRandom(Number(this.seed ?? freshSeed()) >>> 0);
  return tensor(drawScaled(sizes, this as unknown as ScaledDistribution, random), sizes, dtype);
};
