/**
 * Whether a call of a layer in a model takes the masks of its inputs. As in Keras 3, a recurrent layer with initial states behind
 * its input takes none; its outputs have the mask of the input all the same.
 *
 * @param inputs how many inputs the call has
 */
export function takesMask(layer: object, inputs: number): boolean {
  return inputs === 1 || !("returnSequences" in layer);
}
