/**
 * A value that is made when it is first asked for, and then kept: what needs a global such as `TextDecoder`, so that a
 * module can be imported where there is none, or what takes long to load.
 *
 * @example
 * let made = 0;
 * const number = lazy(() => ++made);
 * [made, number(), number()]; // → [ 0, 1, 1 ]
 */
export function lazy<T>(make: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: make() }).value;
}
