import { columnTable } from "./columnTable.js";

it("columnTable lets cells stand below each other, in Chinese too", () => {
  const rows = [
    ["一對多", "a"],
    ["x", "bb"],
  ];
  expect(columnTable(rows)).toBe("  一對多  a\n  x       bb");
});
