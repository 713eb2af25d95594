import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withFileLock } from "./fileLock.node.js";

const times = { pollMs: 5, staleMs: 200 };
const DEAD_PID = 2 ** 30; // larger than any system gives

describe("withFileLock", () => {
  let folder: string;
  let lock: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    lock = join(folder, "x.lock");
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("lets one work at a time", async () => {
    let inside = 0;
    const most: number[] = [];
    const work = async () => {
      most.push(++inside);
      await sleep(20);
      inside--;
    };
    await Promise.all(Array.from({ length: 4 }, () => withFileLock(lock, work, undefined, times)));
    expect(most).toEqual([1, 1, 1, 1]);
    expect(await readdir(folder)).toEqual([]);
  });

  it("gives the lock back when the work fails, and passes the error on", async () => {
    const failing = withFileLock(lock, () => Promise.reject(new Error("no")), undefined, times);
    await expect(failing).rejects.toThrow("no");
    expect(await withFileLock(lock, () => Promise.resolve(7), undefined, times)).toBe(7);
  });

  it("takes over the lock of a process that has died", async () => {
    await writeFile(lock, JSON.stringify({ host: hostname(), pid: DEAD_PID, id: "a" }));
    expect(await withFileLock(lock, () => Promise.resolve(7), undefined, times)).toBe(7);
  });

  it("takes over the lock of another machine once it is old", async () => {
    await writeFile(lock, JSON.stringify({ host: "another", pid: process.pid, id: "a" }));
    await utimes(lock, 1000, 1000);
    expect(await withFileLock(lock, () => Promise.resolve(7), undefined, times)).toBe(7);
    expect(await readdir(folder)).toEqual([]);
  });

  it("keeps its own lock young as long as it works", async () => {
    const order: string[] = [];
    const long = withFileLock(
      lock,
      async () => {
        await sleep(3 * times.staleMs);
        order.push("long");
      },
      undefined,
      times,
    );
    await sleep(10);
    await withFileLock(lock, () => Promise.resolve(order.push("second")), undefined, times);
    await long;
    expect(order).toEqual(["long", "second"]);
  });

  it("gives up waiting when it is told to", async () => {
    await writeFile(lock, JSON.stringify({ host: hostname(), pid: process.pid, id: "a" }));
    const waiting = withFileLock(lock, () => Promise.resolve(), AbortSignal.timeout(30), times);
    await expect(waiting).rejects.toThrow("aborted");
  });

  it("passes on that a lock cannot be written", async () => {
    const nowhere = withFileLock(join(folder, "no", "x.lock"), () => Promise.resolve(), undefined, times);
    await expect(nowhere).rejects.toThrow("ENOENT");
  });
});
