import { freeText } from "@seqloom/app-kit";
import { boolean, integer, number, oneOf, optional } from "@seqloom/array";

/** The app's own settings; what is undefined where it is left out is decided by `slideSettings`. */
export const ownSettings = {
  stock: freeText(),
  start: freeText(),
  end: freeText(),
  features: oneOf(["all", "close"], { default: "all" }),
  window: optional(integer({ min: 1 })),
  batchSize: optional(integer({ min: 1 })),
  learningRate: optional(number({ min: 0 })),
  asOnSlide: boolean({ default: false }),
};
