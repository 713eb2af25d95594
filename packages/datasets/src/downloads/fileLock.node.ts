import { randomUUID } from "node:crypto";
import { readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

/** Time between two looks at a lock, and the age after which its owner counts as dead. */
export interface LockTimes {
  readonly pollMs: number;
  readonly staleMs: number;
}

const LOCK_TIMES: LockTimes = { pollMs: 100, staleMs: 30_000 };
const HEARTBEATS = 5; // in staleMs

interface Owner {
  readonly host: string;
  readonly pid: number;
  readonly id: string;
}

/**
 * Does work that only one process on this machine (or on a shared disk) may do at a time; the others wait. The lock is a
 * file that its owner keeps young; one that a killed process left behind is taken over.
 *
 * @param path of the lock file
 * @param signal gives up waiting
 * @throws what `work` throws, or why the lock file cannot be written
 */
export async function withFileLock<T>(
  path: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
  times: LockTimes = LOCK_TIMES,
): Promise<T> {
  const owner: Owner = { host: hostname(), pid: process.pid, id: randomUUID() };
  while (!(await takeLock(path, owner))) {
    if (await isAbandoned(path, times)) await removeAbandoned(path, times);
    else await sleep(times.pollMs, undefined, signal ? { signal } : {});
  }
  const heartbeat = setInterval(() => void touch(path), times.staleMs / HEARTBEATS);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if ((await readOwner(path))?.id === owner.id) await rm(path, { force: true });
  }
}

async function takeLock(path: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(owner), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function isAbandoned(path: string, { staleMs }: LockTimes): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  if (!stats) return false; // just given back
  if (Date.now() - stats.mtimeMs > staleMs) return true;
  const owner = await readOwner(path);
  return owner?.host === hostname() && !isAlive(owner.pid);
}

/** Two processes may both find a lock abandoned: it is moved away first, and put back if it has become another's meanwhile. */
async function removeAbandoned(path: string, times: LockTimes): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return; // the other was first
  }
  if (await isAbandoned(aside, times)) await rm(aside, { force: true });
  else await rename(aside, path);
}

async function readOwner(path: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Owner;
  } catch {
    return undefined; // given back, or about to be written
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0); // asks only, sends nothing
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function touch(path: string): Promise<void> {
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined);
}
