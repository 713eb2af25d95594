import { messageOf } from "./messageOf.js";

describe("messageOf", () => {
  it("is the message on one line, without a full stop", () => {
    expect(messageOf(new Error("It broke.\n  In two."))).toBe("It broke. In two");
    expect(messageOf("plain")).toBe("plain");
    expect(messageOf(undefined)).toBe("undefined");
  });
});
