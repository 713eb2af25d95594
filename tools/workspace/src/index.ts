export { runNpm } from "./command.js";
export type { Language } from "./courseIn.js";
export { packedProject } from "./packedProject.js";
export { projects, root } from "./projects.js";
export { fillMarkers, markdownTable } from "./readmeTables.js";
