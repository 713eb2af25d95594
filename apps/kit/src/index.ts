export { commaSeparated } from "./commaSeparated.js";
export { chooseEach } from "./chooseEach.js";
export { median } from "./median.js";
export { settings } from "./settings.js";
export type { AppTexts } from "./settings.js";
