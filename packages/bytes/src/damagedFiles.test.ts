import { testDamaged } from "@seqloom/testing";
import { decodeText } from "./decodeText.js";
import { encodedTexts } from "./testing/encodedTexts.js";
import { textChunks } from "./textChunks.js";

async function* pieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 100) yield await Promise.resolve(bytes.subarray(at, at + 100));
}

// A text in windows-1252 is always one, however damaged.
const texts = [...encodedTexts].filter(([encoding]) => encoding !== "windows-1252");

describe("damaged texts", () => {
  for (const [encoding, { bytes }] of texts) {
    testDamaged(encoding, { caller: "f", bytes, read: (damaged) => decodeText("f", "x", damaged, encoding) });
    testDamaged(`a stream in ${encoding}`, {
      caller: "f",
      bytes: new Uint8Array([...bytes, ...bytes]),
      read: async (damaged) => {
        const parts: Uint8Array[] = [];
        for await (const part of textChunks("f", "x", pieces(damaged), encoding)) parts.push(part);
        return Buffer.concat(parts);
      },
    });
  }
});
