import { encodeSummaryValue } from "./encodeSummaryValue.js";

describe("encodeSummaryValue", () => {
  it("is the message of TensorFlow 2.21 for a scalar with a description", () => {
    const content = Uint8Array.of(0, 0, 0, 0x3f); // 0.5 in float32
    const tensor = { dtype: "float32", shape: [], content } as const;
    const value = encodeSummaryValue({ tag: "loss", tensor, plugin: "scalars", description: "of training" });
    expect(Buffer.from(value.toBytes()).toString("base64")).toBe(
      "CgRsb3NzQgoIARIAIgQAAAA/ShgKCQoHc2NhbGFycxoLb2YgdHJhaW5pbmc=",
    );
  });

  it("leaves out sizes of 0 and content that is empty, as proto3 does", () => {
    const tensor = { dtype: "float32", shape: [0], content: new Uint8Array() } as const;
    const value = encodeSummaryValue({ tag: "t", tensor, plugin: "p" });
    expect(Buffer.from(value.toBytes()).toString("hex")).toBe("0a01744206080112021200" + "4a050a030a0170");
  });
});
