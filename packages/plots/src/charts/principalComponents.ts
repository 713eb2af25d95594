import type { Matrix } from "../reading/readMatrix.js";
import { symmetricEigen } from "./symmetricEigen.js";

/** Coordinates along the first two principal components. */
export interface Components {
  /** One for each row. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Share of the variance that each component explains, from 0 to 1. */
  readonly shares: readonly [number, number];
}

const MOST_ROUNDS = 2000;
/** Directions that are followed beside the two wanted, which makes these settle sooner. */
const SPARE = 6;
/** A share of the variance below this is the rounding of numbers, and no direction. */
const ROUNDING = 1e-24;

/**
 * Projects rows on the two directions in which they differ most, with the signs that scikit-learn's PCA gives them: the
 * component of a direction that is largest is positive.
 *
 * @param rows shape [rows, features]; `y` is 0 where they lie on one line
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.decomposition.PCA.html
 */
export function principalComponents({ rows, columns, values }: Matrix): Components {
  const centred = centre(rows, columns, values);
  const total = centred.reduce((sum, value) => sum + value * value, 0);
  const directions = topDirections(centred, rows, columns, Math.min(2 + SPARE, columns));
  const project = (direction: Float64Array | undefined) => {
    return Float64Array.from({ length: rows }, (_, row) => {
      return direction ? dot(centred.subarray(row * columns, (row + 1) * columns), direction) : 0;
    });
  };
  const share = (scores: Float64Array) => (total > 0 ? dot(scores, scores) / total : 0);
  const x = project(directions[0]);
  const second = project(directions[1]);
  const y = share(second) < ROUNDING ? new Float64Array(rows) : second;
  return { x, y, shares: [share(x), share(y)] };
}

function centre(rows: number, columns: number, values: Float64Array): Float64Array {
  const means = new Float64Array(columns);
  for (const [i, value] of values.entries()) means[i % columns]! += value / rows;
  return values.map((value, i) => value - means[i % columns]!);
}

/** Directions of the largest variance, by subspace iteration on the products of the features. */
function topDirections(centred: Float64Array, rows: number, columns: number, count: number): Float64Array[] {
  const products = featureProducts(centred, rows, columns);
  let basis = orthonormal(Array.from({ length: count }, (_, i) => startOf(i, columns)));
  let before = NaN;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const images = basis.map((direction) => times(products, direction));
    const { values, vectors } = symmetricEigen(images.map((image) => basis.map((direction) => dot(image, direction))));
    const turned = vectors.map((weights) => combine(basis, weights));
    const moved = Math.max(...turned.slice(0, 2).map((direction, i) => 1 - Math.abs(dot(direction, basis[i]!))));
    basis = orthonormal(vectors.map((weights) => combine(images, weights)));
    const now = values[0]! + (values[1] ?? 0);
    if (moved < 1e-15 || (round > 10 && Math.abs(now - before) <= 1e-14 * now)) return turned.slice(0, 2).map(withSign);
    before = now;
  }
  return basis.slice(0, 2).map(withSign);
}

function combine(vectors: readonly Float64Array[], weights: readonly number[]): Float64Array {
  return Float64Array.from(vectors[0]!, (_, i) =>
    vectors.reduce((sum, vector, at) => sum + weights[at]! * vector[i]!, 0),
  );
}

function featureProducts(centred: Float64Array, rows: number, columns: number): Float64Array[] {
  const products = Array.from({ length: columns }, () => new Float64Array(columns));
  for (let row = 0; row < rows; row++) {
    const features = centred.subarray(row * columns, (row + 1) * columns);
    for (let i = 0; i < columns; i++) {
      const [feature, into] = [features[i]!, products[i]!];
      for (let j = 0; j < columns; j++) into[j]! += feature * features[j]!;
    }
  }
  return products;
}

/** A direction that lies in no plane of symmetry. */
function startOf(place: number, columns: number): Float64Array {
  return Float64Array.from(
    { length: columns },
    (_, i) => Math.sin((place + 1) * (i + 1) * 1.618) + (i === place ? 1 : 0),
  );
}

/** Gram-Schmidt, twice, so that rounding leaves nothing of one direction in the next. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const rest = vector.slice();
    for (const direction of [...done, ...done]) {
      const along = dot(rest, direction);
      for (let i = 0; i < rest.length; i++) rest[i]! -= along * direction[i]!;
    }
    const length = Math.sqrt(dot(rest, rest));
    done.push(length > 0 ? rest.map((value) => value / length) : rest);
  }
  return done;
}

function withSign(direction: Float64Array): Float64Array {
  const largest = direction.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  return largest < 0 ? direction.map((value) => -value) : direction;
}

function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, vector));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
