import { kerasJson } from "./kerasJson.js";

describe("kerasJson", () => {
  it("writes momentum as a float, and all else as JSON does", () => {
    const value = { momentum: 0, inner: { momentum: 0.9, text: 'a"\u0000' } };
    expect(kerasJson(value)).toBe('{"momentum":0.0,"inner":{"momentum":0.9,"text":"a\\"\\u0000"}}');
    expect(JSON.parse(kerasJson(value))).toEqual(value);
  });
});
