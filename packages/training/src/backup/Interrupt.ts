/** A listener to Ctrl-C. */
export interface Interrupt {
  /** Whether Ctrl-C was pressed since. */
  readonly isCaught: boolean;
  /** Stops listening. */
  close(): void;
  /**
   * Ends the program as Ctrl-C would have.
   *
   * @returns false where other listeners of the program have heard it and decide themselves
   */
  passOn(): boolean;
}
