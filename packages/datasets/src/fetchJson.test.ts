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

  it("stops with the reason given", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(ask(() => Promise.reject(new Error("down")), signal)).rejects.toThrow(/^enough$/);
  });
});
