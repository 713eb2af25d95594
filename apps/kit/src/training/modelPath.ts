/**
 * Path of a model of an app that saves several, each under a name of its own.
 *
 * @example
 * modelPath("out/alphabet.zip", "model-1"); // → 'out/alphabet-model-1.zip'
 */
export function modelPath(path: string, model: string): string {
  const [, stem, ending] = /^(.*?)[\\/]*(\.zip)?$/is.exec(path)!;
  return `${stem}-${model}${ending ?? ""}`;
}
