import type { Page } from "playwright-core";
import type { Findings, Given, PageDoor } from "./page/findings.js";
import type { SmallRun } from "./program/trainSmall.js";

/** Asks the page that Vite builds to examine, on its main thread or in a worker. */
export function askDoor(thread: keyof PageDoor, given: Given): (page: Page) => Promise<Findings> {
  return async (page) => {
    await page.waitForFunction(() => "door" in globalThis);
    return page.evaluate(([thread, given]) => (globalThis as unknown as { door: PageDoor }).door[thread](given), [
      thread,
      given,
    ] as const);
  };
}

/** Waits for the findings of a site of sites.ts. */
export async function askResult(page: Page): Promise<SmallRun> {
  await page.waitForFunction(() => "result" in globalThis);
  return page.evaluate(() => (globalThis as unknown as { result: Promise<SmallRun> }).result);
}
