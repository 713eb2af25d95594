import { encodings } from "./encodings.js";

describe("encodings", () => {
  it("are names that the web's TextDecoder knows", () => {
    const known = encodings.map((name) => new TextDecoder(name).encoding);
    expect(known).toEqual([...encodings.slice(0, -1), "windows-1252"]); // https://encoding.spec.whatwg.org/#names-and-labels
  });
});
