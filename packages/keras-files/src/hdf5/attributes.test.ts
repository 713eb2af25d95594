import { readAttribute } from "./attributes.js";
import { HdfBytes } from "./HdfBytes.js";
import { typeMessage } from "./messages.js";

/** An attribute of version 3, a text of fixed length. */
function fixed(text: string): HdfBytes {
  const type = [0x13, 0, 0, 0, text.length, 0, 0, 0];
  const shape = [2, 0, 0, 0];
  const letters = [...text].map((letter) => letter.charCodeAt(0));
  return new HdfBytes(Uint8Array.from([3, 0, 2, 0, 8, 0, 4, 0, 0, 97, 0, ...type, ...shape, ...letters]));
}

describe("readAttribute", () => {
  it("reads texts of fixed length, and leaves numbers", () => {
    const message = { type: 12, at: 0, size: 0, isShared: false };
    const attribute = readAttribute(fixed("lstm\0\0"), message);
    expect([attribute.name, attribute.read()]).toEqual(["a", "lstm"]);
    const number = new HdfBytes(
      Uint8Array.from([3, 0, 2, 0, 20, 0, 4, 0, 0, 97, 0, ...typeMessage("float32"), 2, 0, 0, 0, 0, 0, 0, 0]),
    );
    expect(readAttribute(number, message).read()).toBeUndefined();
    expect(() => readAttribute(new HdfBytes(new Uint8Array(20)), message)).toThrow("no attribute stands at byte 0.");
  });
});
