export * as models from "./models.js";
export { summary } from "./summary.js";
export type { AlphabetOptions } from "./alphabet.js";
export type { LunchOptions } from "./lunch.js";
export type { ModelEntry } from "./models.js";
export type { SummaryOptions } from "./summary.js";
