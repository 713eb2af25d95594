import { string } from "@seqloom/array";

/** The option `name` of a model. */
export const modelName = string({ noun: "a name", allowEmpty: false });
