import { custom, optional } from "@seqloom/array";
import type { ModelData } from "../data/modelData.js";
import type { ClassWeight } from "../weights/classWeights.js";

/** Weights of the rows or their steps, an option of fit and evaluate. */
export const sampleWeight = optional(custom<ModelData>("an array of numbers", isObject));

/** Weights of the classes, an option of fit. */
export const classWeight = optional(custom<ClassWeight>("a record, list or Map of numbers", isObject));

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
