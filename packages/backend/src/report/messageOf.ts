/** The message of an error on one line, without a full stop. */
export function messageOf(error: unknown): string {
  const message = String((error as { message?: unknown } | undefined)?.message ?? error);
  return message
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[.?!]$/, "");
}
