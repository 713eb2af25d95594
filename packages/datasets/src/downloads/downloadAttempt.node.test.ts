import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { downloadAttempt } from "./downloadAttempt.node.js";
import type { DownloadError } from "./DownloadError.js";
import { fileServer } from "@seqloom/testing";

const { content, cutAfter, entryOf, startServer, status, whole } = fileServer;

const STALL_MS = 1000;

describe("downloadAttempt", () => {
  let folder: string;
  let part: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "seqloom-"));
    part = join(folder, "data.bin.part");
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("leaves what has arrived before the cut, and the next attempt adds the rest", async () => {
    const server = await startServer(cutAfter(12_345), whole());
    const wanted = entryOf(server.url);
    await expect(downloadAttempt(wanted, part, STALL_MS, {})).rejects.toMatchObject({
      canRetry: true,
      message: `${server.url} broke off after 12345 of 100000 bytes`,
    });
    expect(new Uint8Array(await readFile(part))).toEqual(content.subarray(0, 12_345));
    await downloadAttempt(wanted, part, STALL_MS, {});
    expect(new Uint8Array(await readFile(part))).toEqual(content);
    await server.close();
  });

  it("says what the server answered, and how long it asks to wait", async () => {
    const server = await startServer(status(503, { "Retry-After": "7" }), status(404));
    const attempt = () => downloadAttempt(entryOf(server.url), part, STALL_MS, {});
    await expect(attempt()).rejects.toMatchObject({ canRetry: true, retryAfterMs: 7000 });
    await expect(attempt()).rejects.toMatchObject({ canRetry: false, message: `${server.url} answered 404 Not Found` });
    await server.close();
  });

  it("heeds a date to wait until", async () => {
    const until = new Date(Date.now() + 20_000).toUTCString(); // whole seconds
    const server = await startServer(status(429, { "Retry-After": until }));
    const error = await downloadAttempt(entryOf(server.url), part, STALL_MS, {}).catch((cause: unknown) => cause);
    const { canRetry, retryAfterMs } = error as DownloadError;
    expect(canRetry).toBe(true);
    expect(retryAfterMs).toBeGreaterThan(15_000);
    expect(retryAfterMs).toBeLessThanOrEqual(20_000);
    await server.close();
  });

  it("loads a file of which the catalogue knows neither size nor checksum", async () => {
    const server = await startServer(whole());
    const wanted = { file: "data.bin", url: server.url, sizeBytes: null, sha256: null };
    const totals: unknown[] = [];
    await downloadAttempt(wanted, part, STALL_MS, { onProgress: ({ totalBytes }) => totals.push(totalBytes) });
    expect(new Uint8Array(await readFile(part))).toEqual(content);
    expect(new Set(totals)).toEqual(new Set([100_000]));
    await server.close();
  });

  it("asks through the fetch it is given", async () => {
    const fetch = () => Promise.resolve(new Response(content));
    await downloadAttempt(entryOf("http://nowhere/data.bin"), part, STALL_MS, { fetch });
    expect(new Uint8Array(await readFile(part))).toEqual(content);
  });

  it("hands fetch a signal that stops it, by the user or after a stall", async () => {
    const fetch = ((_: string, { signal }: RequestInit) =>
      new Promise((_, reject) => signal!.addEventListener("abort", () => reject(signal!.reason as Error)))) as typeof globalThis.fetch; // prettier-ignore
    const controller = new AbortController();
    const waiting = downloadAttempt(entryOf("http://nowhere/data.bin"), part, 60_000, {
      fetch,
      signal: controller.signal,
    });
    setTimeout(() => controller.abort(new Error("enough")), 50);
    await expect(waiting).rejects.toThrow(/^enough$/);
    const stalled = downloadAttempt(entryOf("http://nowhere/data.bin"), part, 50, { fetch });
    await expect(stalled).rejects.toThrow("no byte came for 0.05 s");
  });

  it("does not try again when the disk does not take the bytes, and names the reason", async () => {
    const fetch = () => Promise.resolve(new Response(content));
    const onFullDisk = downloadAttempt(entryOf("http://nowhere/data.bin"), "/dev/full", STALL_MS, { fetch });
    await expect(onFullDisk).rejects.toThrow(/ENOSPC|EACCES|EPERM|ENOENT/);
  });
});
