import { PickledArray, PickledDtype } from "./PickledArray.js";
import type { PickledName } from "./pickledNames.js";

/**
 * Results of the calls that a pickle of an array of objects makes.
 *
 * @throws Error, whose text goes on after "the pickle", if the arguments are not the ones that NumPy pickles
 */
export function callPickled(called: PickledName, args: readonly unknown[]): PickledArray | PickledDtype | Uint8Array {
  switch (called.is) {
    case "reconstruct":
      if (args.length === 3 && (args[0] as { is?: unknown } | null)?.is === "ndarray") return new PickledArray();
      throw new Error("rebuilds something other than a numpy.ndarray");
    case "dtype":
      return new PickledDtype(args);
    case "encode":
      return encoded(args);
    case "ndarray":
      throw new Error("calls numpy.ndarray itself");
  }
}

/** The way in which Python 3 writes bytes in protocol 2: a text and "latin1". */
function encoded([text, encoding, ...more]: readonly unknown[]): Uint8Array {
  if (typeof text !== "string" || encoding !== "latin1" || more.length > 0) {
    throw new Error('calls _codecs.encode with something other than a text and "latin1"');
  }
  return Uint8Array.from(text, (character) => {
    if (character > "\xff") throw new Error("encodes a text in latin1 that is not latin1");
    return character.charCodeAt(0);
  });
}
