import { AbsentFileError } from "./AbsentFileError.js";

describe("AbsentFileError", () => {
  const wanted = { file: "x.npz", url: "http://x/x.npz", sizeBytes: 7, sha256: "ab" };

  it("names address, size, checksum and folder", () => {
    expect(new AbsentFileError("imdb", wanted, "/cache", "download is false").message).toBe(
      "imdb: x.npz is not there: download is false. Get http://x/x.npz (7 bytes, sha256 ab) and put it into /cache, " +
        "or name its folder as dataDir or SEQLOOM_DATA_DIR.",
    );
  });

  it("says what is not known, and why nobody publishes a file", () => {
    const unknown = { file: "x", url: null, sizeBytes: null, sha256: null, note: "Made by hand." };
    const { message } = new AbsentFileError("imdb", unknown, "/cache", "nobody publishes it");
    expect(message).toContain("Put it (size unknown, sha256 unknown) into /cache");
    expect(message).toMatch(/Made by hand\.$/);
  });
});
