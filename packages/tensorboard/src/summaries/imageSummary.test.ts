import { summaryHex } from "../testing/summaryHex.js";
import { imageSummary } from "./imageSummary.js";

describe("imageSummary", () => {
  it("is what tf.summary.image 2.21 writes around the bytes of a picture", () => {
    const png =
      "89504e470d0a1a0a0000000d49484452000000040000000208000000005ac322bf0000001249444154089963606060a867f8f7ffbf3d000c3603bb652f987a0000000049454e44ae426082";
    const written = `0a03696d67425b0807120412020803420134420132424b${png}4a0a0a080a06696d61676573`;
    expect(summaryHex(imageSummary("img", { width: 4, height: 2 }, [Buffer.from(png, "hex")]))).toBe(written);
  });
});
