export { fitInWorker } from "./caller/fitInWorker.js";
export { fitInWorkerOptions, workerOptions } from "./caller/fitInWorkerOptions.js";
export type { FitInWorkerOptions, WorkerOptions } from "./caller/fitInWorkerOptions.js";
export type { TrainingWorker } from "./connectThread.js";
export type { Progress } from "./messages/Job.js";
export type { Port } from "./messages/Port.js";
export { serveTraining } from "./thread/serveTraining.js";
