import { RecurrentSlice, GRU_RESET_AFTER, GRU_RESET_BEFORE } from "./RecurrentSlice";

/**
 * The gates are multiplied in pieces: all at once where every gate multiplies the same values, one by one where
 * dropout gives each gate its own. A GRU's candidate is always a piece of its own, since its recurrent product is
 * combined with the reset gate.
 *
 * @returns number of gates of the piece that begins with `gate`
 */
export function gatesOfPiece(slice: RecurrentSlice, gate: usize): usize {
  if (slice.inputDropoutCount > 1 || slice.recurrentDropoutCount > 1) return 1;
  if (slice.cell == GRU_RESET_AFTER || slice.cell == GRU_RESET_BEFORE) return gate == 0 ? 2 : 1;
  return slice.gates;
}
