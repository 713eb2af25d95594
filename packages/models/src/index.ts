export { summary } from "./summary.js";
export type { SummaryOptions } from "./summary.js";
