export { ProgressBar, progressBarOptions } from "./ProgressBar.js";
export type { LookName, ProgressBarOptions } from "./ProgressBar.js";
