/**
 * An archive that is damaged, or has a member that is refused. The text is a whole sentence, for readers to put the name of their
 * function and of the file before it.
 */
export class ZipError extends Error {
  override readonly name = "ZipError";
}
