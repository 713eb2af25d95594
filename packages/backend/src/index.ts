export { backendNames } from "./backendNames.js";
export type { BackendName } from "./backendNames.js";
export type { BackendReport } from "./BackendReport.js";
export type { Obstacle } from "./optionalBackend.js";
export { useBackend } from "./useBackend.js";
export type { UseBackendOptions } from "./useBackend.js";
export type { WasmPaths } from "./wasmPaths.js";
