import { answerText } from "./answerText.js";

describe("answerText", () => {
  it("is the number and the words of the status, where there are any: HTTP/2 has none", () => {
    expect(answerText({ status: 404, statusText: "Not Found" })).toBe("404 Not Found");
    expect(answerText({ status: 503, statusText: "" })).toBe("503");
  });
});
