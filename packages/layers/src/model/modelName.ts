import { custom } from "@seqloom/array";

/** What the name of a model may be. */
export const modelName = custom<string>(
  "a name that is not empty",
  (value) => typeof value === "string" && value !== "",
  { meaning: "name of the model; else its class and a count: functional, functional_1" },
);
