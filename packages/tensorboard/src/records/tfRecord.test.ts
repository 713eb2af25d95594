import { tfRecord } from "./tfRecord.js";

describe("tfRecord", () => {
  it("is the file that tf.io.TFRecordWriter 2.21 writes for the text abc", () => {
    expect(Buffer.from(tfRecord(new TextEncoder().encode("abc"))).toString("hex")).toBe(
      "0300000000000000b099490e6162636e57f121",
    );
  });
});
