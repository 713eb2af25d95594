export { choose, onTerminal } from "./choose.js";
export { settings } from "./settings.js";
export type { AppTexts } from "./settings.js";
