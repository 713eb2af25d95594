export { askEach } from "./askEach.js";
export type { Question } from "./askEach.js";
export { chooseEach } from "./chooseEach.js";
export { commaSeparated } from "./commaSeparated.js";
export { median } from "./median.js";
export { path } from "./path.js";
export { saveFigures } from "./saveFigures.js";
export { settings } from "./settings.js";
export type { AppTexts } from "./settings.js";
