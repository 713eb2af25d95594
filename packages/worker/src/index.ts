export { fitInWorker } from "./caller/fitInWorker.js";
export { fitInWorkerOptions } from "./caller/fitInWorkerOptions.js";
export type { FitInWorkerOptions } from "./caller/fitInWorkerOptions.js";
export type { TrainingWorker } from "./connectThread.js";
export type { Progress } from "./messages/Job.js";
