export { backendNames } from "./backendNames.js";
export type { BackendName } from "./backendNames.js";
export type { WasmPaths } from "./wasmPaths.js";

export { currentBackend } from "./start/currentBackend.js";
export type { CurrentBackend } from "./start/currentBackend.js";
export { useBackend } from "./start/useBackend.js";
export type { UseBackendOptions } from "./start/useBackend.js";

export type { BackendReport } from "./report/BackendReport.js";

export type { Obstacle } from "./optional/optionalBackend.js";
