import { stringWidth } from "./stringWidth.js";

describe("stringWidth", () => {
  it("counts columns of a terminal", () => {
    expect([stringWidth("預測"), stringWidth("ab"), stringWidth("👍")]).toEqual([4, 2, 2]);
  });
});
