import { gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { sampleData } from "./sampleData.js";

describe("sampleData", () => {
  it("has an archive of reviews, two matrices as NumPy writes them, and a table of the weather", async () => {
    const { reviews, numbers, weather } = await sampleData();
    expect(gunzipSync(reviews).toString()).toContain("aclImdb/train/pos/0_9.txt");
    const files = unzipSync(numbers);
    expect(Object.keys(files)).toEqual(["packed.npy", "stored.npy"]);
    expect(files["packed.npy"]).toEqual(files["stored.npy"]);
    expect(files["packed.npy"]).toHaveLength(128 + 50 * 4 * 4); // NumPy pads its header to a multiple of 64 bytes
    const lines = gunzipSync(weather).toString().trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + 40 * 24);
    expect(lines[8]).toBe("01.01.2009 07:00:00,2.88,-9999.0");
  });
});
