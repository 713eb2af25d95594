import { ProtoMessage } from "./ProtoMessage.js";

const hex = (message: ProtoMessage): string => Buffer.from(message.toBytes()).toString("hex");

describe("ProtoMessage", () => {
  it("writes the examples of the documentation of Protocol Buffers", () => {
    expect(hex(new ProtoMessage().integer(1, 150))).toBe("089601");
    expect(hex(new ProtoMessage().bytes(2, "testing"))).toBe("120774657374696e67");
    expect(hex(new ProtoMessage().bytes(3, new ProtoMessage().integer(1, 150)))).toBe("1a03089601");
  });

  it("writes doubles with their lowest byte first", () => {
    expect(hex(new ProtoMessage().double(1, 1))).toBe("09000000000000f03f");
  });

  it("writes integers beyond 32 bits", () => {
    expect(hex(new ProtoMessage().integer(2, Number.MAX_SAFE_INTEGER))).toBe("10ffffffffffffff0f");
    expect(hex(new ProtoMessage().integer(2, 2 ** 32))).toBe("108080808010");
  });

  it("writes numbers of fields that take two bytes", () => {
    expect(hex(new ProtoMessage().integer(16, 0))).toBe("800100");
  });
});
