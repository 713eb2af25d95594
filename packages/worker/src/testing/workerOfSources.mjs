// Runs the worker from its sources.
import { register } from "tsx/esm/api";

register();
await import("../thread/worker.ts");
