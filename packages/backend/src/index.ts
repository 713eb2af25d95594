export { useBackend } from "./useBackend.js";
export type { BackendName, BackendReport } from "./useBackend.js";
