import { retryAfterMs } from "./retryAfterMs.js";

describe("retryAfterMs", () => {
  const now = Date.UTC(1994, 10, 6, 8, 49, 30);

  it("reads seconds, and the three forms of a date of HTTP", () => {
    expect(["7", " 120 ", "0"].map((header) => retryAfterMs(header, now))).toEqual([7000, 120_000, 0]);
    // the examples of RFC 9110, section 5.6.7: one moment, 7 s behind `now`
    const forms = ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"];
    expect(forms.map((header) => retryAfterMs(header, now))).toEqual([7000, 7000, 7000]);
  });

  it("is 0 without the header, for a date that has passed and for what is neither", () => {
    const headers = [null, "", "soon", "-3", "1.5", "Sun, 06 Nov 1994 08:49:00 GMT", "Sun, 40 Nov 1994 08:49:37 GMT"];
    expect(headers.map((header) => retryAfterMs(header, now))).toEqual(Array(7).fill(0));
  });
});
