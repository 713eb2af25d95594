import { categoricalHinge, hinge, squaredHinge } from "./hingeLosses.js";
import type { Loss } from "./makeLoss.js";
import {
  binaryCrossentropy,
  binaryFocalCrossentropy,
  categoricalCrossentropy,
  categoricalFocalCrossentropy,
  klDivergence,
  poisson,
  sparseCategoricalCrossentropy,
} from "./probabilisticLosses.js";
import {
  cosineSimilarity,
  huber,
  logCosh,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredError,
  meanSquaredLogarithmicError,
} from "./regressionLosses.js";

/** The losses by the names of their classes in Keras, as saved models have them. */
export const lossClasses = {
  BinaryCrossentropy: binaryCrossentropy,
  BinaryFocalCrossentropy: binaryFocalCrossentropy,
  CategoricalCrossentropy: categoricalCrossentropy,
  CategoricalFocalCrossentropy: categoricalFocalCrossentropy,
  CategoricalHinge: categoricalHinge,
  CosineSimilarity: cosineSimilarity,
  Hinge: hinge,
  Huber: huber,
  KLDivergence: klDivergence,
  LogCosh: logCosh,
  MeanAbsoluteError: meanAbsoluteError,
  MeanAbsolutePercentageError: meanAbsolutePercentageError,
  MeanSquaredError: meanSquaredError,
  MeanSquaredLogarithmicError: meanSquaredLogarithmicError,
  Poisson: poisson,
  SparseCategoricalCrossentropy: sparseCategoricalCrossentropy,
  SquaredHinge: squaredHinge,
} as const satisfies Readonly<Record<string, (options?: never) => Loss>>;
