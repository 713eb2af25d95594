import { answerText } from "@seqloom/bytes";
import type { PriceConnection } from "./priceSource.js";

/** An answer of a server, as JSON. */
export interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
}

const AGENT = "Mozilla/5.0 (compatible; seqloom)"; // Yahoo answers nobody who does not name a browser

/**
 * Asks a server for JSON.
 *
 * @param caller the public function, which begins the error text
 * @param who whom it asks, for the error text: `Yahoo`
 * @throws Error if it cannot be reached or answers with something else; the signal's reason if it is aborted
 */
export async function fetchJson(
  caller: string,
  who: string,
  url: string,
  { fetch, signal }: PriceConnection,
): Promise<JsonAnswer> {
  const lost = (cause: unknown): never => {
    signal?.throwIfAborted();
    throw new Error(`${caller}: ${who} cannot be reached (${url}).`, { cause });
  };
  const response = await fetch(url, { headers: { "User-Agent": AGENT }, ...(signal && { signal }) }).catch(lost);
  const text = await response.text().catch(lost);
  try {
    return { status: response.status, body: JSON.parse(text) as unknown };
  } catch (cause) {
    throw new Error(`${caller}: ${who} answered ${answerText(response)} and no JSON (${url}).`, { cause });
  }
}
