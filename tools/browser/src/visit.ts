import type { Browser } from "playwright-core";
import type { Findings, Given, PageDoor } from "./page/findings.js";

/** What to do in a page, and for how long. */
export interface Visit {
  readonly url: string;
  readonly thread: keyof PageDoor;
  readonly given: Given;
  readonly limitMs: number;
}

/** What a visit brought back. */
export interface VisitResult {
  readonly findings?: Findings;
  /** Why there are none. */
  readonly failure?: string;
  /** What the page wrote to its console, and what it did not get. */
  readonly messages: readonly string[];
}

/** Opens a page, lets it examine, and comes back with what it found, or after the limit without. */
export async function visit(browser: Browser, { url, thread, given, limitMs }: Visit): Promise<VisitResult> {
  const page = await browser.newPage();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => messages.push(`error: ${String(error)}`));
  page.on("requestfailed", (request) => messages.push(`error: ${request.url()} ${request.failure()?.errorText}`));
  try {
    const examined = (async () => {
      await page.goto(url);
      await page.waitForFunction(() => "door" in globalThis);
      return page.evaluate(([thread, given]) => (globalThis as unknown as { door: PageDoor }).door[thread](given), [
        thread,
        given,
      ] as const);
    })();
    return { findings: await within(limitMs, examined), messages };
  } catch (error) {
    return { failure: (error as Error).message, messages };
  } finally {
    void page.close().catch(() => undefined); // a page that hangs is ended with the browser
  }
}

/** Waits for something, but not longer than a limit. */
async function within<T>(limitMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
