/** The backends that `useBackend` starts by name; "auto" takes the first two in this order and none of the others. */
export const backendNames = ["wasm", "cpu", "node", "node-gpu", "webgpu", "webgl"] as const;

export type BackendName = (typeof backendNames)[number];
