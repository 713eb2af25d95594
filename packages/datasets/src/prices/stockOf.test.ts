import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stockOf } from "./stockOf.js";

describe("stockOf", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "seqloom-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const listed = [{ 公司代號: "1102", 公司名稱: "亞洲水泥股份有限公司", 公司簡稱: "亞泥" }];
  const find = (given: string, options = {}, answer: unknown = listed) =>
    stockOf(
      given,
      { dataDir: folder, ...options },
      {
        fetch: () => Promise.resolve(Response.json(answer)),
        signal: undefined,
        pauseMs: 0,
      },
    );

  it("takes a number as it is, and knows the names of the best-known", async () => {
    expect(await find("2330")).toEqual({ number: "2330", name: "台積電" });
    expect(await find(" 00632r.tw ")).toEqual({ number: "00632R", name: undefined });
    expect(await find("聯發科")).toEqual({ number: "2454", name: "聯發科" });
  });

  it("looks for other names in the list of the exchange, which need not be asked if a list is in the folder of data", async () => {
    expect(await find("亞泥")).toEqual({ number: "1102", name: "亞泥" });
    await expect(find("亞泥", { download: false })).rejects.toThrow(
      "stock: no list here has the name 亞泥; give its number",
    );
    await writeFile(join(folder, "TaiwanStockID.csv"), "\uFEFFStockName,StockID\r\n亞泥,1102\r\n");
    expect(await find("亞泥", { download: false })).toEqual({ number: "1102", name: "亞泥" });
    await writeFile(join(folder, "t187ap03_L.csv"), '"公司代號","公司簡稱"\n"1103","嘉泥"\n');
    expect(await find("嘉泥", { download: false })).toEqual({ number: "1103", name: "嘉泥" });
  });

  it("says that the exchange sends something else than its list", async () => {
    for (const answer of [null, {}, [], "list", [null], [{ 公司代號: 1102 }], [{ Code: "1102", Name: "亞泥" }]]) {
      await expect(find("無此公司", {}, answer)).rejects.toThrow(
        "stock: TWSE answered 200 in a form that is not known (https://openapi.twse.com.tw",
      );
    }
  });

  it("says that no company is called so", async () => {
    await expect(find("無此公司")).rejects.toThrow(
      "stock: none of the 1 companies on Taiwan's exchange is called 無此公司.",
    );
  });

  it("names the companies that were probably meant, whether the exchange answers, fails or is not asked", async () => {
    const meant = "Did you mean 台達電 (2308), 台積電 (2330)?";
    await expect(find("台機電")).rejects.toThrow(
      `stock: none of the 1 companies on Taiwan's exchange is called 台機電. ${meant}`,
    );
    await expect(find("台機電", { download: false })).rejects.toThrow(meant);
    await expect(find("台機電", {}, [])).rejects.toThrow(
      `stock: no list here has the name 台機電, and that of the exchange cannot be had. ${meant}`,
    );
    const other = { 公司代號: "9999", 公司簡稱: "台機電" };
    await expect(find("台機電", {}, [...listed, other])).resolves.toMatchObject({ number: "9999" });
  });

  it("does not take a caller's abort for a wrong name", async () => {
    const signal = AbortSignal.abort(new Error("enough"));
    const connection = { fetch: () => Promise.reject(new Error("aborted")), signal, pauseMs: 0 };
    await expect(stockOf("台機電", { dataDir: folder }, connection)).rejects.toThrow("enough");
  });
});
