import type { Browser } from "playwright-core";
import { visit } from "./visit.js";

/** Stands in for a browser whose pages write a line and then answer with `evaluate`. */
function browserWith(evaluate: () => Promise<unknown>): Browser {
  let closed = false;
  const page = {
    on: (event: string, listener: (given: unknown) => void) => {
      if (event === "console") listener({ type: () => "log", text: () => "hello" });
    },
    ...{ goto: async () => undefined, waitForFunction: async () => undefined, evaluate },
    close: async () => (closed = true),
  };
  const newPage = async () => page;
  return { newPage, isConnected: () => !closed } as unknown as Browser;
}

describe("visit", () => {
  const wish = {
    url: "http://127.0.0.1",
    thread: "window",
    given: { assignments: [], vectors: "", data: { reviews: "", weather: "", numbers: new Uint8Array() } },
    limitMs: 20,
  } as const;

  it("brings back what the page found, and what it wrote", async () => {
    const browser = browserWith(async () => "findings");
    expect(await visit(browser, wish)).toEqual({ findings: "findings", messages: ["log: hello"] });
    expect(browser.isConnected()).toBe(false);
  });

  it("comes back from a page that hangs, with what it wrote", async () => {
    const browser = browserWith(() => new Promise(() => undefined));
    expect(await visit(browser, wish)).toEqual({ failure: "no answer within 0.02 s", messages: ["log: hello"] });
    expect(browser.isConnected()).toBe(false);
  });

  it("says why a page failed", async () => {
    const browser = browserWith(() => Promise.reject(new Error("mine")));
    expect(await visit(browser, wish)).toMatchObject({ failure: "mine" });
  });
});
