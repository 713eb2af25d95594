import { MODEL_ROWS } from "./modelRows.js";
import { stepOptions } from "./stepOptions.js";

const find = (majors: readonly string[]) => majors.map((major) => ({ major, path: `node${major}` }));

describe("stepOptions", () => {
  it("takes all rows with 2 threads in this Node unless told otherwise", () => {
    const { rows, peers, nodes, ...others } = stepOptions([], find);
    const major = process.versions.node.split(".")[0]!;
    expect(rows).toEqual(MODEL_ROWS);
    expect(nodes).toEqual(find([major]));
    expect(peers[0]!.name).toBe(`plan@${major}`);
    expect(others).toEqual({ markdown: false, threads: 2, seconds: 1.2, limit: 90 });
  });

  it("reads rows, versions of Node, peers and numbers", () => {
    const args = ["--rows", "2,6", "--nodes", "20,24", "--peers", "keras", "--markdown", "--seconds", "0.5"];
    const { rows, peers, markdown, seconds } = stepOptions(args, find);
    expect(rows.map(({ id }) => id)).toEqual(["2", "6"]);
    expect(peers.map(({ name }) => name)).toEqual(["plan@20", "plan@24", "keras"]);
    expect([markdown, seconds]).toEqual([true, 0.5]);
  });

  it("names what is wrong", () => {
    expect(() => stepOptions(["--threads", "1.5"], find)).toThrow("--threads must be an integer above 0, got 1.5.");
    expect(() => stepOptions(["--seconds", "no"], find)).toThrow("--seconds must be a number above 0, got no.");
    expect(() => stepOptions(["--nodes", "20,lts"], find)).toThrow(
      "--nodes must be major versions such as 20,24, got 20,lts.",
    );
    expect(() => stepOptions(["--row", "1"], find)).toThrow("--row");
  });
});
