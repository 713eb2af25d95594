/**
 * A server's answer as error texts have it, to be read after "answered".
 *
 * @example
 * answerText(new Response(null, { status: 404, statusText: "Not Found" })); // → '404 Not Found'
 * answerText(new Response(null, { status: 500 })); // → '500'
 */
export function answerText({ status, statusText }: Pick<Response, "status" | "statusText">): string {
  return `${status} ${statusText}`.trim();
}
