import type { Browser } from "playwright-core";
import { visit } from "./visit.js";

/** Stands in for a browser whose pages write a line. */
function fakeBrowser(): Browser {
  let closed = false;
  const page = {
    on: (event: string, listener: (given: unknown) => void) => {
      if (event === "console") listener({ type: () => "log", text: () => "hello" });
    },
    goto: async () => undefined,
    close: async () => (closed = true),
  };
  const newPage = async () => page;
  return { newPage, isConnected: () => !closed } as unknown as Browser;
}

describe("visit", () => {
  const wish = { url: "http://127.0.0.1", limitMs: 20 };

  it("brings back what the page found, and what it wrote", async () => {
    const browser = fakeBrowser();
    expect(await visit(browser, { ...wish, ask: async () => "findings" })).toEqual({
      findings: "findings",
      messages: ["log: hello"],
    });
    expect(browser.isConnected()).toBe(false);
  });

  it("comes back from a page that hangs, with what it wrote", async () => {
    const browser = fakeBrowser();
    const ask = () => new Promise(() => undefined);
    expect(await visit(browser, { ...wish, ask })).toEqual({
      failure: "no answer within 0.02 s",
      messages: ["log: hello"],
    });
    expect(browser.isConnected()).toBe(false);
  });

  it("says why a page failed", async () => {
    const ask = () => Promise.reject(new Error("mine"));
    expect(await visit(fakeBrowser(), { ...wish, ask })).toMatchObject({ failure: "mine" });
  });
});
