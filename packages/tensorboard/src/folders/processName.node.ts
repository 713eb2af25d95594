import { hostname } from "node:os";
import { threadId } from "node:worker_threads";

/** Host, process and thread, for the names of event files; in a browser `processName.browser.ts` takes this place. */
export function processName(): string {
  const host = hostname().replace(/[^\w-]/g, "_") || "host";
  return threadId === 0 ? `${host}.${process.pid}` : `${host}.${process.pid}-${threadId}`;
}
