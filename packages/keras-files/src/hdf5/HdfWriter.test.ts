import { encodeUtf8, HdfWriter, NOWHERE } from "./HdfWriter.js";

describe("HdfWriter", () => {
  it("gives places that 8 divides, and grows", () => {
    const file = new HdfWriter();
    expect([file.reserve(3), file.reserve(200_000), file.reserve(1)]).toEqual([0, 8, 200_008]);
    file.uint(200_008, 1, 7);
    file.uint(8, 8, NOWHERE);
    file.uint(16, 2, 258);
    file.put(0, "AB");
    const bytes = file.take();
    expect(bytes).toHaveLength(200_009);
    expect([...bytes.subarray(0, 18), bytes.at(-1)]).toEqual([65, 66, 0, 0, 0, 0, 0, 0, ...Array.from({ length: 8 }, () => 255), 2, 1, 7]); // prettier-ignore
  });
});

describe("encodeUtf8", () => {
  it("writes texts", () => expect([...encodeUtf8("長")]).toEqual([0xe9, 0x95, 0xb7]));
});
