export { column } from "./column.js";
