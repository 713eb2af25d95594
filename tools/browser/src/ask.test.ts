import type { Page } from "playwright-core";
import { askDoor, askResult } from "./ask.js";

/** Stands in for a page that runs what it is asked in this process. */
const page = {
  waitForFunction: async (ready: () => boolean) => {
    if (!ready()) throw new Error("it never comes");
  },
  evaluate: async (run: (given: unknown) => unknown, given: unknown) => run(given),
} as unknown as Page;

const given = { assignments: [], vectors: "", data: { reviews: "", weather: "", numbers: new Uint8Array() } };

describe("askDoor", () => {
  it("gives the thread that is asked for what it needs", async () => {
    Object.assign(globalThis, { door: { worker: async (what: unknown) => ["worker", what] } });
    expect(await askDoor("worker", given)(page)).toEqual(["worker", given]);
    Reflect.deleteProperty(globalThis, "door");
  });
});

describe("askResult", () => {
  it("waits for the result of the page", async () => {
    Object.assign(globalThis, { result: Promise.resolve("losses") });
    expect(await askResult(page)).toBe("losses");
    Reflect.deleteProperty(globalThis, "result");
    await expect(askResult(page)).rejects.toThrow("it never comes");
  });
});
