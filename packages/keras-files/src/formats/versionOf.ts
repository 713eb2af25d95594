/** Version of Keras by its number; 3 where there is none, and for files of tfjs, whose configs say themselves what they mean. */
export function versionOf(version: unknown): 2 | 3 {
  return typeof version === "string" && /^[12]\./.test(version) ? 2 : 3;
}
