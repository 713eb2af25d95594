/** An end of the connection of two threads. */
export interface Port {
  /** @param buffers moved, not copied */
  post(message: unknown, buffers: readonly ArrayBuffer[]): void;
  /** Calls a function for each message; once. */
  listen(receive: (message: unknown) => void): void;
}
