/**
 * A model file that cannot be read, or a model that cannot be written into one.
 *
 *     caller: file: reason.
 *
 * @example
 * new ModelFileError("loadModel", "gru.keras", "layers/lstm has no weight kernel.").message;
 * // → 'loadModel: gru.keras: layers/lstm has no weight kernel.'
 */
export class ModelFileError extends Error {
  override readonly name = "ModelFileError";

  /**
   * @param caller the public function that was called
   * @param file name of the file, where it has one
   * @param reason a whole sentence, with the path of the layer where it is about one
   */
  constructor(
    readonly caller: string,
    readonly file: string | undefined,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${caller}: ${file === undefined ? "" : `${file}: `}${reason}`, options);
  }
}
