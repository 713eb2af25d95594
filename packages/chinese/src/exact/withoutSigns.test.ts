import { withoutSigns } from "./withoutSigns.js";

describe("withoutSigns", () => {
  it("keeps words and numbers in any script and leaves out what is neither", () => {
    const words = ["我", "3.5%", "。", "……", " ", "\r\n", "😀", "C++", "----", "ㄅ", "", "か", "𠮷"];
    expect(withoutSigns(words)).toEqual(["我", "3.5%", "C++", "ㄅ", "か", "𠮷"]);
  });
});
