import { DownloadError } from "./DownloadError.js";

describe("DownloadError", () => {
  it("says whether and when another attempt may help", () => {
    const cause = new Error("socket");
    const error = new DownloadError("answered 503", true, { cause, retryAfterMs: 2000 });
    expect(error).toMatchObject({ message: "answered 503", canRetry: true, retryAfterMs: 2000, cause });
    expect(new DownloadError("answered 404", false).retryAfterMs).toBeUndefined();
  });
});
