/** A download that failed, and whether it is worth another attempt. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";

  /**
   * @param message to be read after "it cannot be downloaded:"
   * @param canRetry whether the same request may succeed in a moment
   * @param retryAfterMs how long the server asks to wait
   */
  constructor(
    message: string,
    readonly canRetry: boolean,
    options: { readonly cause?: unknown; readonly retryAfterMs?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.retryAfterMs = options.retryAfterMs;
  }

  readonly retryAfterMs: number | undefined;
}
