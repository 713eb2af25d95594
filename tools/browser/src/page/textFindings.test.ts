import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { vectorLines } from "../makeSite.js";
import { textFindings } from "./textFindings.js";

describe("textFindings", () => {
  it("finds what the checks look at", async () => {
    const folder = mkdtempSync(join(tmpdir(), "seqloom-vectors-"));
    const path = join(folder, "vectors.txt.gz");
    writeFileSync(path, gzipSync(vectorLines(10)));
    const { sequences, padded, vectorized, withoutStopWords, vectors, inEncodings } = await textFindings(path);
    rmSync(folder, { recursive: true });
    expect([sequences.length, padded.length, vectorized.length]).toEqual([2, 14, 12]);
    expect(withoutStopWords).toEqual(["dog sat cat", "喜歡 the école"]);
    expect(inEncodings).toEqual(["の", "中文", "€", "中"]); // https://encoding.spec.whatwg.org/
    expect(vectors.map(([word]) => word)).toEqual(["the", "cat", "mat", "喜歡", "école", "😀"]);
  });
});
