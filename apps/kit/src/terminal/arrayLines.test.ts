import { fromRows } from "@seqloom/array";
import { arrayLines } from "./arrayLines.js";

describe("arrayLines", () => {
  it("writes the numbers of a column below one another", () => {
    expect(arrayLines(fromRows([[2, 13], [0, -4]]))).toEqual(["[ 2 13]", "[ 0 -4]"]); // prettier-ignore
    expect(arrayLines(fromRows([[0.5, -0.25]]))).toEqual(["[ 0.5000 -0.2500]"]);
  });

  it("keeps blocks apart and writes labels behind the rows", () => {
    expect(arrayLines(fromRows([[[1, 0]], [[0, 1]]]), ["cat", "跑步"])).toEqual(["[1 0]  cat", "", "[0 1]  跑步"]);
  });

  it("writes only what is not 0 where a row is too wide", () => {
    const data = new Float32Array(2000);
    data[3] = 1;
    data[56] = 2;
    expect(arrayLines({ data, shape: [2, 1000] })).toEqual(["{3: 1, 56: 2}", "{}"]);
  });

  it("shows the first rows and blocks of many", () => {
    const lines = arrayLines({ data: new Float32Array(5 * 20), shape: [5, 20, 1] }, ["first"]);
    const block = [...Array<string>(12).fill("[0]"), "…"];
    expect(lines).toEqual(["[0]  first", ...block.slice(1), "", ...block, "", ...block, "", "…"]);
  });
});
