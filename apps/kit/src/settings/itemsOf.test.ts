import { itemsOf } from "./itemsOf.js";

describe("itemsOf", () => {
  it.each(["大魯麵,自助餐", "大魯麵，自助餐", "大魯麵、自助餐", " 大魯麵 , 自助餐 "])(
    "finds two items in %j",
    (text) => {
      expect(itemsOf(text)).toEqual(["大魯麵", "自助餐"]);
    },
  );

  it("keeps an item that is empty, for the reader of the list to refuse", () => {
    expect(itemsOf("大魯麵,")).toEqual(["大魯麵", ""]);
  });
});
