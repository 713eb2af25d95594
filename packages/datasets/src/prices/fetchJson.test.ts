import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fetchJson } from "./fetchJson.js";

describe("fetchJson", () => {
  const ask = (answer: () => Promise<Response>, signal?: AbortSignal) =>
    fetchJson("stock", "Yahoo", "https://x/", { fetch: answer, signal, pauseMs: 0 });

  it("gives status and body of an answer, whatever the status", async () => {
    const answer = () => Promise.resolve(new Response('{"a": 1}', { status: 404 }));
    expect(await ask(answer)).toEqual({ status: 404, body: { a: 1 } });
  });

  it("says who cannot be reached, or answers with something else", async () => {
    await expect(ask(() => Promise.reject(new Error("down")))).rejects.toThrow(
      "stock: Yahoo cannot be reached (https://x/).",
    );
    const page = () => Promise.resolve(new Response("<html>", { status: 429, statusText: "Too Many Requests" }));
    await expect(ask(page)).rejects.toThrow("stock: Yahoo answered 429 Too Many Requests and no JSON (https://x/).");
  });

  it("says that an answer broke off", async () => {
    const body = new ReadableStream({ pull: (stream) => stream.error(new TypeError("terminated")) });
    await expect(ask(() => Promise.resolve(new Response(body)))).rejects.toThrow("stock: Yahoo cannot be reached");
  });

  it("hands the signal and the name of a browser to fetch, and no signal where there is none", async () => {
    const { signal } = new AbortController();
    const given: unknown[] = [];
    const fetch = ((url: string, init: RequestInit) => {
      given.push([url, init]);
      return Promise.resolve(new Response("[]"));
    }) as typeof globalThis.fetch;
    for (const one of [signal, undefined])
      await fetchJson("stock", "Yahoo", "https://x/", { fetch, signal: one, pauseMs: 0 });
    const headers = { "User-Agent": "Mozilla/5.0 (compatible; seqloom)" };
    expect(given).toEqual([
      ["https://x/", { headers, signal }],
      ["https://x/", { headers }],
    ]);
    expect((given[0] as [string, RequestInit])[1].signal).toBe(signal);
  });

  it("stops a question that a server does not answer, with the reason given", async () => {
    const server = createServer(() => undefined).listen(0);
    await once(server, "listening");
    const controller = new AbortController();
    const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
    const connection = { fetch: globalThis.fetch, signal: controller.signal, pauseMs: 0 };
    const asked = fetchJson("stock", "Yahoo", url, connection);
    server.once("request", () => controller.abort(new Error("enough")));
    await expect(asked).rejects.toThrow(/^enough$/);
    server.closeAllConnections();
    server.close();
  });

  it("stops with the reason given", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(ask(() => Promise.reject(new Error("down")), signal)).rejects.toThrow(/^enough$/);
  });
});
