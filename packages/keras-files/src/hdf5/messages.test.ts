import { HdfBytes } from "./HdfBytes.js";
import { HdfWriter } from "./HdfWriter.js";
import { header, shapeMessage, typeMessage } from "./messages.js";
import { objectHeader } from "./objectHeader.js";
import { readShape, readType } from "./types.js";

describe("header", () => {
  it("writes messages that objectHeader reads", () => {
    const file = new HdfWriter();
    const at = header(file, [{ type: 3, data: Uint8Array.of(1, 2, 3), isConstant: true }]);
    const bytes = new HdfBytes(file.take());
    const [message] = objectHeader(bytes, at);
    expect(message).toMatchObject({ type: 3, size: 8, isShared: false });
    expect([...bytes.slice(message!.at, 4)]).toEqual([1, 2, 3, 0]);
  });
});

describe("shapeMessage", () => {
  it("writes shapes", () => {
    for (const shape of [[], [3], [2, 0, 4]]) expect(readShape(new HdfBytes(shapeMessage(shape)), 0)).toEqual(shape);
  });
});

describe("typeMessage", () => {
  it("writes types", () => {
    const read = (name: Parameters<typeof typeMessage>[0]) => readType(new HdfBytes(typeMessage(name)), 0);
    expect(read("float32")).toEqual({ kind: "float", size: 4, isBigEndian: false });
    expect(read("float64")).toEqual({ kind: "float", size: 8, isBigEndian: false });
    expect(read("int64")).toEqual({ kind: "int", size: 8, isBigEndian: false });
    expect(read("text")).toEqual({ kind: "varString", size: 16, isBigEndian: false });
    expect(read("ascii")).toEqual({ kind: "varString", size: 16, isBigEndian: false });
  });
});
