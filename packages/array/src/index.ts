export { ArgumentError, describeValue } from "./ArgumentError.js";
export type { NdArray, TypedArray } from "./NdArray.js";
export { boolean, custom, integer, number, oneOf, optional, readOptions } from "./options.js";
export type { Option, OptionTable, ReadOptions } from "./options.js";
