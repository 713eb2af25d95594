import { arrayLines, show } from "@seqloom/app-kit";
import type { NdArray } from "@seqloom/array";
import { padSequences } from "@seqloom/text";
import type { Texts } from "../texts.js";

/**
 * Step 4, one length: zeros in front of what is too short; what is too long loses its end.
 *
 * @returns shape [sequences, maxlen]
 */
export function padding(
  sequences: readonly (readonly number[])[],
  maxlen: number,
  text: Texts["padding"],
): NdArray<Int32Array> {
  const padded = padSequences(sequences, { maxlen, truncating: "post" });
  console.log(text.heading);
  show(text.padded(padded.shape), arrayLines(padded));
  return padded;
}
