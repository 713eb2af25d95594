export { lazy } from "./lazy.js";
export { parseDate } from "./parseDate.js";
export type { ParseDateOptions } from "./parseDate.js";

export { ArgumentError, describeValue } from "./arguments/ArgumentError.js";
export { checkInteger } from "./arguments/checkInteger.js";
export { looksLikePath } from "./arguments/looksLikePath.js";
export { nearestName } from "./arguments/nearestName.js";
export { boolean, custom, func, integer, number, oneOf, optional, seed, string } from "./arguments/optionKinds.js";
export type { Option, OptionTable } from "./arguments/optionKinds.js";
export { readOptions } from "./arguments/readOptions.js";
export type { ReadOptions } from "./arguments/readOptions.js";

export { argMax } from "./rows/argMax.js";
export { checkNdArray } from "./rows/checkNdArray.js";
export type { RankRule } from "./rows/checkNdArray.js";
export { chronologicalSplit } from "./rows/chronologicalSplit.js";
export type { ChronologicalSplitOptions, TrainTest, TrainValidationTest } from "./rows/chronologicalSplit.js";
export { columns } from "./rows/columns.js";
export { concatRows } from "./rows/concatRows.js";
export { fromRows } from "./rows/fromRows.js";
export type { Dtype, NestedNumbers } from "./rows/fromRows.js";
export type { NdArray, TypedArray } from "./rows/NdArray.js";
export { sliceRows } from "./rows/sliceRows.js";
export { takeRows } from "./rows/takeRows.js";
export { toRows } from "./rows/toRows.js";
export type { NestedRows } from "./rows/toRows.js";

export { integerPower } from "./portable/integerPower.js";
export { portableExp } from "./portable/portableExp.js";
export { portableLog } from "./portable/portableLog.js";
export { portableLog1p } from "./portable/portableLog1p.js";

export { RandomState } from "./random/RandomState.js";
export type { ChoiceOptions, MutableList, RandintOptions, RandomStateSnapshot } from "./random/RandomState.js";
export { seededRandom } from "./random/seededRandom.js";
export type { Random, RandomSnapshot } from "./random/seededRandom.js";
export { freshSeed, randomSeedState, restoreRandomSeed } from "./random/setRandomSeed.js";
export { setRandomSeed, withRandomSeed } from "./random/setRandomSeed.js";

export { compareCodePoints } from "./labels/compareCodePoints.js";
export { LabelEncoder } from "./labels/LabelEncoder.js";
export { mostFrequent } from "./labels/mostFrequent.js";
export { toCategorical } from "./labels/toCategorical.js";
export type { ToCategoricalOptions } from "./labels/toCategorical.js";
