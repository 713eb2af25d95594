/**
 * Wait that a server asks for by its header Retry-After: seconds, or the date until when.
 *
 * @param header its value, null for none
 * @param now milliseconds since 1970-01-01
 * @returns milliseconds; 0 for none, for a date that has passed and for what is neither
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function retryAfterMs(header: string | null, now: number = Date.now()): number {
  const text = (header ?? "").trim();
  if (/^\d+$/.test(text)) return 1000 * Number(text);
  const until = /^[a-z]{3,9},? /i.test(text) ? Date.parse(text) : NaN; // a date of HTTP begins with the day of the week
  return Number.isNaN(until) ? 0 : Math.max(0, until - now);
}
