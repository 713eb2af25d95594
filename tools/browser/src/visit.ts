import type { Browser, Page } from "playwright-core";

/** A page to open, a function to run on it, and a time limit. */
export interface Visit<Found> {
  readonly url: string;
  readonly ask: (page: Page) => Promise<Found>;
  readonly limitMs: number;
}

/** Result of a visit. */
export interface VisitResult<Found> {
  readonly findings?: Found;
  /** Reason why there are none. */
  readonly failure?: string;
  /** Texts on the console of the page, and its failed requests. */
  readonly messages: readonly string[];
}

/** Opens a page, asks it, and returns its findings, or none after the limit. */
export async function visit<Found>(browser: Browser, { url, ask, limitMs }: Visit<Found>): Promise<VisitResult<Found>> {
  const page = await browser.newPage();
  const messages: string[] = [];
  page.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => messages.push(`error: ${String(error)}`));
  page.on("requestfailed", (request) => messages.push(`error: ${request.url()} ${request.failure()?.errorText}`));
  try {
    const asked = (async () => {
      await page.goto(url);
      return ask(page);
    })();
    return { findings: await within(limitMs, asked), messages };
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
