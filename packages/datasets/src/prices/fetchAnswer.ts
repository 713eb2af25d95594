import { fetchJson } from "./fetchJson.js";
import { pause } from "./pause.js";
import type { PriceConnection } from "./priceSource.js";

const ATTEMPTS = 3;

/**
 * Asks a server for JSON until the answer is one to the question: some servers answer another question now and then.
 *
 * @param caller the public function, which begins the error text
 * @param who whom it asks, for the error text: `TWSE`
 * @param asked what is asked for, for the error text: `2330 of 2022-01`
 * @param otherIn what an answer is about instead, `1101 of 2022-01`; undefined for a right one. What it throws ends the asking
 * @returns the body of the first right answer
 * @throws Error if three answers are about something else, and as `fetchJson` does
 */
export async function fetchAnswer(
  { caller, who, asked, url }: { caller: string; who: string; asked: string; url: string },
  connection: PriceConnection,
  otherIn: (body: unknown, status: number) => string | undefined,
): Promise<unknown> {
  let other: string | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await pause(connection);
    const { status, body } = await fetchJson(caller, who, url, connection);
    other = otherIn(body, status);
    if (other === undefined) return body;
  }
  throw new Error(`${caller}: ${who} was asked ${ATTEMPTS} times for ${asked} and answered with ${other} (${url}).`);
}
