/**
 * A bundle that cannot be read.
 *
 *     caller: source: file: reason.
 *
 * @example
 * new BundleError("loadBundle", "lunch.zip", "scaler.json", "its bytes are not those that were saved.").message;
 * // → 'loadBundle: lunch.zip: scaler.json: its bytes are not those that were saved.'
 */
export class BundleError extends Error {
  override readonly name = "BundleError";

  /**
   * @param caller the public function that was called
   * @param source name of the folder or archive, where it has one
   * @param file the file of the bundle that it is about; undefined for the bundle as a whole
   * @param reason a whole sentence
   */
  constructor(
    readonly caller: string,
    readonly source: string | undefined,
    readonly file: string | undefined,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super([caller, source, file, reason].filter((part) => part !== undefined).join(": "), options);
  }
}
