import { gatesOfPiece } from "./pieces";
import { FLOAT, VECTOR } from "./simd";
import { GRU_RESET_AFTER, RecurrentSlice } from "./RecurrentSlice";
import { zero } from "./vectors";

/** Packs both kernels and the biases of a call for the forward products. All slices share them. */
export function packForward(slice: RecurrentSlice): void {
  const columns = slice.gates * slice.units;
  packPieces(slice, slice.packedKernel, slice.kernel, slice.features);
  packPieces(slice, slice.packedRecurrentKernel, slice.recurrentKernel, slice.units);
  zero(slice.packedBias, slice.gates * slice.width);
  zero(slice.candidateBias, slice.width);
  if (!slice.bias) return;
  addGates(slice, slice.packedBias, slice.bias, 0, slice.gates);
  if (slice.cell != GRU_RESET_AFTER) return;
  // b of z and r is added to x W at once; that of the candidate belongs to its recurrent product.
  const recurrentBias = slice.bias + columns * FLOAT;
  addGates(slice, slice.packedBias, recurrentBias, 0, 2);
  addGates(slice, slice.candidateBias, recurrentBias, 2, 1);
}

/** Transposes both kernels and packs them for the backward products. */
export function packBackward(slice: RecurrentSlice): void {
  const inputWidth = (slice.features + 3) & ~3;
  transposePieces(slice, slice.packedKernel, slice.kernel, slice.features, inputWidth);
  transposePieces(slice, slice.packedRecurrentKernel, slice.recurrentKernel, slice.units, slice.width);
}

/** target[gate, u < units] += source[from + gate, u], with `width` columns for each gate of the target. */
function addGates(slice: RecurrentSlice, target: usize, source: usize, from: usize, gates: usize): void {
  source += from * slice.units * FLOAT;
  for (let gate: usize = 0; gate < gates; gate++) {
    for (let u: usize = 0; u < slice.units; u++) {
      const at = target + u * FLOAT;
      store<f32>(at, load<f32>(at) + load<f32>(source + u * FLOAT));
    }
    source += slice.units * FLOAT;
    target += slice.gateBytes;
  }
}

/**
 * kernel[depth, gates * units], piece by piece as `pack` of matmul.ts does it, with the columns of each gate filled up
 * to `width`. A piece that begins with gate g lies at g * depth * width floats.
 */
function packPieces(slice: RecurrentSlice, target: usize, kernel: usize, depth: usize): void {
  const stride = slice.gates * slice.units * FLOAT;
  let gates: usize = 0;
  for (let gate: usize = 0; gate < slice.gates; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    const vectors = (gates * slice.width) >> 2;
    for (let vector: usize = 0; vector < vectors; vector += 2) {
      const wide: bool = vector + 1 < vectors;
      for (let row: usize = 0; row < depth; row++) {
        const from = kernel + row * stride;
        storeGateVector(slice, target, from, gate, vector);
        target += VECTOR;
        if (!wide) continue;
        storeGateVector(slice, target, from, gate, vector + 1);
        target += VECTOR;
      }
    }
  }
}

/** Copies the vector of a padded row that begins with `gate`, out of a row without padding. */
// @ts-ignore: decorator
@inline
function storeGateVector(slice: RecurrentSlice, target: usize, row: usize, gate: usize, vector: usize): void {
  const column = vector << 2;
  const unit = column % slice.width;
  const from = row + ((gate + column / slice.width) * slice.units + unit) * FLOAT;
  if (unit + 4 <= slice.units) {
    v128.store(target, v128.load(from));
    return;
  }
  v128.store(target, f32x4.splat(0));
  for (let i: usize = 0; unit + i < slice.units; i++) store<f32>(target + i * FLOAT, load<f32>(from + i * FLOAT));
}

/**
 * The transpose of kernel[depth, gates * units], piece by piece and packed: [gates of the piece * width, columns],
 * where columns is depth filled up to a multiple of 4. A piece that begins with gate g lies at g * width * columns.
 */
function transposePieces(slice: RecurrentSlice, target: usize, kernel: usize, depth: usize, columns: usize): void {
  const stride = slice.gates * slice.units * FLOAT;
  zero(target, slice.gates * slice.width * columns);
  let gates: usize = 0;
  for (let gate: usize = 0; gate < slice.gates; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    for (let column: usize = 0; column < columns; column += 8) {
      const across = min<usize>(8, columns - column);
      const valid = min(across, depth - column);
      for (let g: usize = 0; g < gates; g++) {
        let from = kernel + column * stride + (gate + g) * slice.units * FLOAT;
        for (let unit: usize = 0; unit < slice.units; unit++) {
          for (let i: usize = 0; i < valid; i++) store<f32>(target + i * FLOAT, load<f32>(from + i * stride));
          target += across * FLOAT;
          from += FLOAT;
        }
        target += (slice.width - slice.units) * across * FLOAT;
      }
    }
  }
}
