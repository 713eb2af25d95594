import { element, escapeText, round } from "./element.js";

describe("element", () => {
  it("writes attributes and what is inside", () => {
    expect(element("g", { x: 1 / 3, fill: undefined, id: 'a"b' }, element("path", {}))).toBe(
      '<g x="0.33" id="a&quot;b"><path/></g>',
    );
  });
});

describe("escapeText", () => {
  it("escapes what means something in XML", () => {
    expect(escapeText('a < b & "c" > d')).toBe("a &lt; b &amp; &quot;c&quot; &gt; d");
  });

  it("replaces what XML cannot hold", () => {
    expect(escapeText("a\nb\u0000c\ud800d\uffff")).toBe("a b c\ufffdd\ufffd");
    expect(escapeText("𠮷")).toBe("𠮷");
  });
});

describe("round", () => {
  it("keeps hundredths", () => {
    expect([1, 1.005, 2.3456, -0.001].map(round)).toEqual(["1", "1", "2.35", "0"]);
  });
});
