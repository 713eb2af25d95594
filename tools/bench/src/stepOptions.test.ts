import { stepOptions } from "./stepOptions.js";

describe("stepOptions", () => {
  it("takes all rows and peers with 2 threads unless told otherwise", () => {
    const { rows, peers, ...others } = stepOptions([]);
    expect([rows.length, peers.length]).toEqual([10, 10]);
    expect(others).toEqual({ markdown: false, threads: 2, seconds: 3, limit: 900 });
  });

  it("reads rows, peers and numbers", () => {
    const args = ["--rows", "2,6", "--peers", "keras", "--markdown", "--seconds", "0.5"];
    const { rows, peers, markdown, seconds } = stepOptions(args);
    expect(rows.map(({ id }) => id)).toEqual(["2", "6"]);
    expect(peers.map(({ name }) => name)).toEqual(["ours", "keras"]);
    expect([markdown, seconds]).toEqual([true, 0.5]);
  });

  it("names what is wrong", () => {
    expect(() => stepOptions(["--threads", "1.5"])).toThrow("--threads must be an integer above 0, got 1.5.");
    expect(() => stepOptions(["--seconds", "no"])).toThrow("--seconds must be a number above 0, got no.");
    expect(() => stepOptions(["--row", "1"])).toThrow("--row");
  });
});
