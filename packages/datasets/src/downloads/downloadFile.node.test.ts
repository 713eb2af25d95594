import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { DatasetOptions, DownloadProgress } from "../catalogue/datasetOptions.js";
import { downloadFile } from "./downloadFile.node.js";
import { type Answer, fileServer, type FileServer } from "@seqloom/testing";

const { content, cutAfter, entryOf, stallAfter, startServer, status, whole } = fileServer;

const patience = { attempts: 3, firstDelayMs: 5, stallMs: 300 };

describe("downloadFile", () => {
  let folder: string;
  let server: FileServer | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "seqloom-"));
  });
  afterEach(async () => {
    await server?.close();
    await rm(folder, { recursive: true });
  });

  const serve = async (...answers: Answer[]) => (server = await startServer(...answers));
  const download = (options: DatasetOptions = {}, wanted = entryOf(server!.url)) =>
    downloadFile("imdb", wanted, folder, options, patience);
  const saved = async () => new Uint8Array(await readFile(join(folder, "data.bin")));
  const rangesAsked = () => server!.requests.map(({ headers }) => headers.range);

  it("leaves the whole file in its place, and nothing else", async () => {
    await serve(whole());
    const progress: DownloadProgress[] = [];
    await download({ onProgress: (one) => progress.push(one) });
    expect(await saved()).toEqual(content);
    expect(await readdir(folder)).toEqual(["data.bin"]);
    expect(progress.at(-1)).toEqual({ file: "data.bin", receivedBytes: 100_000, totalBytes: 100_000 });
    expect(progress.map(({ receivedBytes }) => receivedBytes)).toEqual(
      progress.map(({ receivedBytes }) => receivedBytes).sort((a, b) => a - b),
    );
  });

  it("goes on where a connection was cut, however often, as long as bytes come", async () => {
    await serve(cutAfter(30_000), cutAfter(20_000), cutAfter(10_000), cutAfter(10_000), whole());
    await download();
    expect(await saved()).toEqual(content);
    const starts = rangesAsked().map((range) => Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? 0));
    expect(starts).toHaveLength(5);
    expect(starts[4]).toBeGreaterThan(30_000); // what is under way at a cut may be lost
  });

  it("goes on where an earlier call ended, and starts anew if the server's file has changed since", async () => {
    await serve(cutAfter(30_000), status(404), whole());
    await expect(download()).rejects.toThrow("answered 404");
    expect((await readdir(folder)).sort()).toEqual(["data.bin.part", "data.bin.part.json"]);
    await download();
    expect(rangesAsked().at(-1)).toBe("bytes=30000-");
    expect(await saved()).toEqual(content);

    await rm(join(folder, "data.bin"));
    await server!.close();
    await serve(cutAfter(30_000, '"old"'), whole(content, '"new"'));
    await download();
    expect(rangesAsked().at(-1)).toBe("bytes=30000-");
    expect(await saved()).toEqual(content);
  });

  it("gives a stalled connection up and tries again", async () => {
    await serve(stallAfter(1000), whole());
    await download();
    expect(await saved()).toEqual(content);
    await rm(join(folder, "data.bin"));
    await server!.close();
    await serve(stallAfter(0));
    await expect(download()).rejects.toThrow("it cannot be downloaded: no byte came for 0.3 s. Get http");
    expect(server!.requests).toHaveLength(3);
  });

  it("tries again after an answer that may pass, not after one that stays", async () => {
    await serve(status(503), status(429, { "Retry-After": "0" }), whole());
    await download();
    expect(await saved()).toEqual(content);
    await rm(join(folder, "data.bin"));
    await server!.close();
    await serve(status(403));
    await expect(download()).rejects.toThrow("answered 403 Forbidden");
    expect(server!.requests).toHaveLength(1);
  });

  it("waits as long as a server asks, by a date too, and for no server that asks for hours", async () => {
    const began = Date.now();
    await serve(status(503, { "Retry-After": new Date(began + 2000).toUTCString() }), whole());
    await download();
    expect(Date.now() - began).toBeGreaterThan(950); // a date has whole seconds
    await rm(join(folder, "data.bin"));
    await server!.close();
    await serve(status(429, { "Retry-After": "7200" }));
    await expect(download()).rejects.toThrow("answered 429 Too Many Requests, and asks to wait for 7200 s");
    expect(server!.requests).toHaveLength(1);
  });

  it("refuses a file of another length before it is loaded", async () => {
    await serve(whole(content.subarray(1)));
    await expect(download()).rejects.toThrow("offers 99999 bytes, the file has 100000");
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ["more than it said", [...content, 1, 2, 3], "sends more than the 100000 bytes"],
    ["less, without saying how much", [...content.subarray(0, 50_000)], "broke off after 50000 of 100000 bytes"],
  ])("refuses a server that sends %s", async (_, bytes, message) => {
    await serve((_, response) => response.end(Uint8Array.from(bytes))); // no Content-Length: chunked
    const lie: Answer = (_, response) => {
      response.write(Uint8Array.from(bytes));
      response.end();
    };
    await server!.close();
    await serve(lie);
    await expect(download()).rejects.toThrow(message);
    expect(await readdir(folder)).not.toContain("data.bin");
  });

  it("keeps garbage aside, never uses it, and takes the right file at the next call", async () => {
    const garbage = content.toReversed();
    await serve(whole(garbage), whole());
    await expect(download()).rejects.toThrow(
      /^imdb: data\.bin is not there: .* sent has the sha256 \w{64} instead of \w{64}; it is kept as data\.bin\.wrong\. Get/,
    );
    expect(await readdir(folder)).toEqual(["data.bin.wrong"]);
    await download();
    expect(await saved()).toEqual(content);
    expect(await readdir(folder)).toEqual(["data.bin"]);
  });

  it("starts anew when a server does not know the range, or sends another", async () => {
    await serve(cutAfter(30_000), status(416), whole());
    await download();
    expect(await saved()).toEqual(content);
    await rm(join(folder, "data.bin"));
    await server!.close();
    const other: Answer = (_, response) => {
      response.writeHead(206, { "Content-Range": "bytes 5-9/100000" });
      response.end(content.subarray(5, 10));
    };
    await serve(cutAfter(30_000), other, whole());
    await download();
    expect(await saved()).toEqual(content);
  });

  it("fetches once for many that ask at the same time", async () => {
    await serve(whole());
    await Promise.all(Array.from({ length: 4 }, () => download()));
    expect(server!.requests).toHaveLength(1);
    expect(await saved()).toEqual(content);
  });

  it("fetches once for two processes", async () => {
    await serve((request, response) => void setTimeout(() => whole()(request, response), 200));
    await Promise.all([0, 1].map(() => downloadInProcess(server!.url, folder)));
    expect(server!.requests).toHaveLength(1);
    expect(await saved()).toEqual(content);
    expect(await readdir(folder)).toEqual(["data.bin"]);
  });

  it("stops when it is told to, with the reason given, and keeps what has arrived", async () => {
    await serve(stallAfter(40_000));
    const controller = new AbortController();
    const onProgress = ({ receivedBytes }: DownloadProgress) => {
      if (receivedBytes === 40_000) controller.abort(new Error("enough"));
    };
    await expect(download({ signal: controller.signal, onProgress })).rejects.toThrow(/^enough$/);
    expect((await readFile(join(folder, "data.bin.part"))).length).toBe(40_000);
    expect(await readdir(folder)).not.toContain("data.bin.lock");
  });

  it("stops at once when it is told to while it waits for another attempt", async () => {
    const controller = new AbortController();
    const waits = { ...patience, firstDelayMs: 60_000 };
    await serve((request, response) => {
      status(503)(request, response);
      setTimeout(() => controller.abort(new Error("enough")), 50);
    });
    const { signal } = controller;
    const outcome = downloadFile("imdb", entryOf(server!.url), folder, { signal }, waits).catch(
      (error: Error) => error.message,
    );
    const clock = new AbortController();
    expect(await Promise.race([outcome, sleep(20_000, "still waiting", { signal: clock.signal })])).toBe("enough");
    clock.abort();
    expect(server!.requests).toHaveLength(1);
  });

  it("says address, size, checksum and folder when nothing answers", async () => {
    const wanted = entryOf("http://127.0.0.1:1/data.bin");
    await expect(download({}, wanted)).rejects.toThrow(
      `Get http://127.0.0.1:1/data.bin (100000 bytes, sha256 ${wanted.sha256}) and put it into ${folder}, or name its folder`,
    );
  });

  it("says that the folder cannot be written", async () => {
    await serve(whole());
    await writeFile(join(folder, "file"), "");
    const inFile = downloadFile("imdb", entryOf(server!.url), join(folder, "file"), {}, patience);
    await expect(inFile).rejects.toThrow(/it cannot be downloaded: E(EXIST|NOTDIR)/);
  });
});

/** Downloads in a process of its own. */
async function downloadInProcess(url: string, folder: string): Promise<void> {
  const module = JSON.stringify(pathToFileURL(join(import.meta.dirname, "downloadFile.node.ts")).href);
  const given = JSON.stringify(["imdb", entryOf(url), folder, {}]).slice(1, -1);
  const program = `const { downloadFile } = await import(${module}); await downloadFile(${given});`;
  const node = ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "--eval", program];
  await promisify(execFile)(process.execPath, node);
}
