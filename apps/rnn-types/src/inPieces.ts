import { simpleRnn } from "@seqloom/layers";
import { type Tensor, tensor3d, tidy } from "@tensorflow/tfjs-core";

/**
 * The last output of an RNN for a sequence that is given in pieces, one after the other.
 *
 * @param inputs the sequence, [steps][features]
 * @param pieces number of pieces of the same length
 * @param settings stateful: whether a piece begins with the state in which the one before ended; seed: decides the weights
 * @returns the output after the last piece, [units]
 */
export async function inPieces(
  inputs: readonly (readonly number[])[],
  pieces: number,
  { stateful, units, seed }: { readonly stateful: boolean; readonly units: number; readonly seed: number },
): Promise<Float32Array> {
  const steps = inputs.length / pieces;
  const layer = simpleRnn({ units, stateful, seed, batchInputShape: [1, steps, inputs[0]!.length] });
  const last = tidy(() => {
    let output: Tensor | undefined;
    for (let piece = 0; piece < pieces; piece++) {
      const part = inputs.slice(piece * steps, (piece + 1) * steps);
      output = layer.apply(tensor3d([part.map((step) => [...step])])) as Tensor;
    }
    return output!;
  });
  const numbers = (await last.data()) as Float32Array;
  last.dispose();
  layer.dispose();
  return numbers;
}
