export { runNpm } from "./command.js";
export { packedProject } from "./packedProject.js";
export { projects, root } from "./projects.js";
export { replaceSection } from "./replaceSection.js";
