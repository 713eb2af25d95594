/**
 * The names of the 46 topics of `reuters`: the class y of a newswire is `reutersTopics[y]`.
 *
 * @example
 * reutersTopics.length; // → 46
 * reutersTopics.slice(0, 5); // → [ 'cocoa', 'grain', 'veg-oil', 'earn', 'acq' ]
 * @see https://keras.io/api/datasets/reuters/
 */
export const reutersTopics: readonly string[] = Object.freeze([
  ...["cocoa", "grain", "veg-oil", "earn", "acq", "wheat", "copper", "housing", "money-supply", "coffee"],
  ...["sugar", "trade", "reserves", "ship", "cotton", "carcass", "crude", "nat-gas", "cpi", "money-fx"],
  ...["interest", "gnp", "meal-feed", "alum", "oilseed", "gold", "tin", "strategic-metal", "livestock", "retail"],
  ...["ipi", "iron-steel", "rubber", "heat", "jobs", "lei", "bop", "zinc", "orange", "pet-chem"],
  ...["dlr", "gas", "silver", "wpi", "hog", "lead"],
]);
