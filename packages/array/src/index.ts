export { ArgumentError, describeValue } from "./ArgumentError.js";
export type { NdArray, TypedArray } from "./NdArray.js";
export { boolean, custom, integer, number, oneOf, optional, readOptions } from "./options.js";
export type { Option, OptionTable, ReadOptions } from "./options.js";
export { checkInteger } from "./checkInteger.js";
export { seededRandom } from "./seededRandom.js";
export type { Random, RandomSnapshot } from "./seededRandom.js";
export { RandomState } from "./RandomState.js";
export type { ChoiceOptions, MutableList, RandintOptions, RandomStateSnapshot } from "./RandomState.js";
