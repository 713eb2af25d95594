export { FONT_TC_FAMILY, fontTc } from "./fontTc.js";
