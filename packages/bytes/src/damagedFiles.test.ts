import { pieces, testDamaged } from "@seqloom/testing";
import { gzipSync } from "fflate";
import { decodeText } from "./encodings/decodeText.js";
import { textChunks } from "./encodings/textChunks.js";
import { encodedTexts } from "./testing/encodedTexts.js";
import { decompress as decompressInBrowser } from "./gzip/decompress.browser.js";
import { decompress as decompressInNode } from "./gzip/decompress.node.js";
import { joinChunks } from "./streams/joinChunks.js";

// A text in windows-1252 is always one, however damaged.
const texts = [...encodedTexts].filter(([encoding]) => encoding !== "windows-1252");

describe("damaged texts", () => {
  for (const [encoding, { bytes }] of texts) {
    testDamaged(encoding, { caller: "f", bytes, read: (damaged) => decodeText("f", "x", damaged, encoding) });
    testDamaged(`a stream in ${encoding}`, {
      caller: "f",
      bytes: new Uint8Array([...bytes, ...bytes]),
      read: (damaged) => joinChunks(textChunks("f", "x", pieces(damaged, 100), encoding)),
    });
  }
});

describe.each([
  ["Node", decompressInNode],
  ["a browser", decompressInBrowser],
])("damaged gzip files in %s", (_, decompress) => {
  testDamaged("gzip", {
    caller: "f",
    bytes: gzipSync(new TextEncoder().encode("01.01.2009 00:10:00,996.52,-8.02\n".repeat(30))),
    read: (damaged) => joinChunks(decompress(pieces(damaged), "gzip", "f: it is broken.")),
    memory: 1100, // deflate packs at most 1,032 to 1
  });
});
