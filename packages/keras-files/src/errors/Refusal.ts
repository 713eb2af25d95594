/**
 * The reason why a file is not read or written, without the caller and the name of the file: `refusals` puts these before it.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
}
