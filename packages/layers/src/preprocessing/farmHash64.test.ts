import { farmHash64 } from "./farmHash64.js";

/** TensorFlow 2.21: tf.fingerprint of the same strings. */
const FINGERPRINTS: readonly (readonly [string, bigint])[] = [
  ["", 11160318154034397263n],
  ["T", 1366698271136253306n],
  ["The", 9622071900453499901n],
  ["The ", 17648915545525335717n],
  ["The qui", 18103137151329643399n],
  ["The quic", 5102859526078303239n],
  ["The quick brown ", 4320848957565769301n],
  ["The quick brown f", 14385391840113208765n],
  ["The quick brown fox jumps over t", 13139644296358924898n],
  ["The quick brown fox jumps over th", 17464935208016327638n],
  ["The quick brown fox jumps over the lazy dog, again and again, un", 6530527173153629355n],
  ["The quick brown fox jumps over the lazy dog, again and again, unt", 6605277497531531774n],
  [
    "The quick brown fox jumps over the lazy dog, again and again, until the day is over and it sleeps under the old oak tree near th",
    13807806064015166975n,
  ],
  [
    "The quick brown fox jumps over the lazy dog, again and again, until the day is over and it sleeps under the old oak tree near the",
    12951626916540789842n,
  ],
  [
    "The quick brown fox jumps over the lazy dog, again and again, until the day is over and it sleeps under the old oak tree near the river; 貓 and then ",
    1580439222954632415n,
  ],
];

describe("farmHash64", () => {
  it.each(FINGERPRINTS)("is TensorFlow's fingerprint of %j", (text, hash) => {
    expect(farmHash64(new TextEncoder().encode(text))).toBe(hash);
  });
});
