import { createHash } from "node:crypto";
import { fileServer } from "@seqloom/testing";
import { openDatasetFile, openOwnFile } from "./openDatasetFile.browser.js";

const { content, entryOf } = fileServer;

/** A server that never answers. */
const untilAborted = ((_: string, { signal }: RequestInit) =>
  new Promise((_, reject) =>
    signal!.addEventListener("abort", () => reject(signal!.reason as Error)),
  )) as typeof globalThis.fetch;

describe("openDatasetFile in a browser", () => {
  const wanted = entryOf("https://x/data.bin");
  const answering = (bytes: Uint8Array, asked: string[] = [], status = 200) =>
    ((url: string) => {
      asked.push(url);
      return Promise.resolve(new Response(bytes as Uint8Array<ArrayBuffer>, { status, statusText: "" }));
    }) as typeof globalThis.fetch;

  it("fetches the file from its publisher, or from one's own site, and tells how far it is", async () => {
    const asked: string[] = [];
    const received: number[] = [];
    const found = await openDatasetFile("imdb", "tiny", [wanted], {
      fetch: answering(content, asked),
      onProgress: ({ receivedBytes }) => received.push(receivedBytes),
    });
    expect(await found.bytes()).toEqual(content);
    expect(found).toMatchObject({ file: "data.bin", path: undefined, sizeBytes: content.length });
    for await (const chunk of found.chunks()) expect(chunk).toEqual(content);
    expect(received.at(-1)).toBe(content.length);
    await openDatasetFile("imdb", "tiny", [wanted], { fetch: answering(content, asked), dataDir: "/data/" });
    expect(asked).toEqual(["https://x/data.bin", "/data/data.bin"]);
  });

  it("refuses another file, by its checksum or its size", async () => {
    const garbage = { fetch: answering(content.toReversed()) };
    await expect(openDatasetFile("imdb", "tiny", [wanted], garbage)).rejects.toThrow(
      /https:\/\/x\/data\.bin gave another file, 100000 bytes with sha256 \w{64}\. Get /,
    );
    const headers = { "Content-Encoding": "gzip" };
    const unpacked = { fetch: () => Promise.resolve(new Response(content.toReversed(), { headers })) };
    await expect(openDatasetFile("imdb", "tiny", [wanted], unpacked)).rejects.toThrow(
      /sha256 \w{64}, unpacked on the way, as the server named Content-Encoding: gzip\. Get /,
    );
    const short = { fetch: answering(content.subarray(1)) };
    const unknown = { ...wanted, sha256: null };
    await expect(openDatasetFile("imdb", "tiny", [unknown], short)).rejects.toThrow("another file, 99999 bytes.");
  });

  it("checks all of a file, however many pieces it comes in", async () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 128, 65_536, 300_001]) {
      const bytes = new Uint8Array(length).fill(97);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const entry = { ...wanted, sizeBytes: length, sha256 };
      const inPieces = (sent: Uint8Array<ArrayBuffer>) => () =>
        Promise.resolve(new Response(new Blob([sent]).stream()));
      const found = await openDatasetFile("imdb", "tiny", [entry], { fetch: inPieces(bytes) });
      expect((await found.bytes()).length).toBe(length);
      if (length === 0) continue;
      const other = bytes.slice().fill(98, -1);
      await expect(openDatasetFile("imdb", "tiny", [entry], { fetch: inPieces(other) })).rejects.toThrow(
        "another file",
      );
    }
  });

  it("says what the server answered, and why it is not asked", async () => {
    const open = (options = {}, entry = wanted) => openDatasetFile("imdb", "tiny", [entry], options);
    await expect(open({ fetch: answering(content, [], 404) })).rejects.toThrow("https://x/data.bin answered 404.");
    await expect(open({ fetch: () => Promise.reject(new Error("down")) })).rejects.toThrow("cannot be reached");
    await expect(open({ download: false })).rejects.toThrow("download is false");
    await expect(open({}, entryOf(null))).rejects.toThrow("nobody publishes it");
  });

  it("takes another file that serves as well, if the first is not on one's own site", async () => {
    const spare = { ...wanted, file: "spare.bin", url: null };
    const fetch = (async (url: string) =>
      url.endsWith("spare.bin") ? new Response(content) : new Response("", { status: 404 })) as typeof globalThis.fetch;
    expect((await openDatasetFile("imdb", "tiny", [wanted, spare], { fetch, dataDir: "/d" })).file).toBe("spare.bin");
    await expect(openDatasetFile("imdb", "tiny", [wanted, spare], { fetch })).rejects.toThrow(
      "https://x/data.bin answered 404",
    );
  });

  it("hands the signal to fetch, which can then be stopped", async () => {
    const controller = new AbortController();
    const waiting = openDatasetFile("imdb", "tiny", [wanted], { fetch: untilAborted, signal: controller.signal });
    setTimeout(() => controller.abort(new Error("enough")), 50);
    await expect(waiting).rejects.toThrow(/^enough$/);
  });

  it("stops with the reason given", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(openDatasetFile("imdb", "tiny", [wanted], { signal })).rejects.toThrow(/^enough$/);
  });
});

describe("openOwnFile in a browser", () => {
  it("asks one's own site for a file that no catalogue knows, if it has one", async () => {
    const fetch = (async (url: string) =>
      new Response(url, { status: url === "/d/a.csv" ? 200 : 404 })) as typeof globalThis.fetch;
    expect(await openOwnFile("stock", "a.csv", { dataDir: "/d/", fetch })).toEqual(
      new TextEncoder().encode("/d/a.csv"),
    );
    expect(await openOwnFile("stock", "b.csv", { dataDir: "/d/", fetch })).toBeUndefined();
    expect(await openOwnFile("stock", "a.csv", { fetch })).toBeUndefined();
  });

  const answer = (body: string, init: ResponseInit) => ({
    ...{ dataDir: "/d", fetch: (() => Promise.resolve(new Response(body, init))) as typeof globalThis.fetch },
  });

  it("takes the page that a site gives for any address for no file, and other faults for what they are", async () => {
    const page = answer("<html>", { headers: { "Content-Type": "text/html; charset=utf-8" } });
    expect(await openOwnFile("stock", "a.csv", page)).toBeUndefined();
    expect(await openOwnFile("stock", "a.csv", answer("", { status: 410 }))).toBeUndefined();
    const fault = openOwnFile("stock", "a.csv", answer("", { status: 500, statusText: "Broken" }));
    await expect(fault).rejects.toThrow("stock: /d/a.csv answered 500 Broken.");
    const down = { dataDir: "/d", fetch: () => Promise.reject(new Error("down")) };
    await expect(openOwnFile("stock", "a.csv", down)).rejects.toThrow("stock: /d/a.csv cannot be reached.");
  });

  it("hands the signal to fetch, and stops with its reason", async () => {
    const controller = new AbortController();
    const given: unknown[] = [];
    const fetch = ((_: string, init: RequestInit) => {
      given.push(init.signal);
      controller.abort(new Error("enough"));
      return Promise.reject(new Error("aborted"));
    }) as typeof globalThis.fetch;
    const opened = openOwnFile("stock", "a.csv", { dataDir: "/d", fetch, signal: controller.signal });
    await expect(opened).rejects.toThrow(/^enough$/);
    expect(given).toEqual([controller.signal]);
  });
});
