import { attributeMessage } from "./attributeMessage.js";
import { readAttribute } from "./attributes.js";
import { HdfBytes } from "./HdfBytes.js";
import { HdfWriter } from "./HdfWriter.js";
import { TextHeap } from "./TextHeap.js";

describe("attributeMessage", () => {
  it("writes what readAttribute reads", () => {
    const file = new HdfWriter();
    const heap = new TextHeap(file, ["a", "長"]);
    heap.write();
    const { type, data } = attributeMessage("names", { kind: "texts", values: ["a", "長"] }, heap);
    const at = file.reserve(data.length);
    file.put(at, data);
    const attribute = readAttribute(new HdfBytes(file.take()), { type, at, size: data.length, isShared: false });
    expect([attribute.name, attribute.read()]).toEqual(["names", ["a", "長"]]);
  });
});
