import { fetchAnswer } from "./fetchAnswer.js";

describe("fetchAnswer", () => {
  const question = { caller: "stock", who: "TWSE", asked: "2330", url: "https://x/" };
  const ask = (answers: readonly string[], asked: string[] = []) => {
    const left = [...answers];
    const fetch = ((url: string) => {
      asked.push(url);
      return Promise.resolve(Response.json({ stock: left.shift() }));
    }) as typeof globalThis.fetch;
    return fetchAnswer(question, { fetch, signal: undefined, pauseMs: 0 }, (body) => {
      const { stock } = body as { stock: string };
      if (stock === "broken") throw new Error("stock: broken.");
      return stock === "2330" ? undefined : stock;
    });
  };

  it("gives the first answer to what was asked, and asks again for it", async () => {
    const asked: string[] = [];
    expect(await ask(["1101", "2330", "2330"], asked)).toEqual({ stock: "2330" });
    expect(asked).toHaveLength(2);
  });

  it("gives up after three answers to something else, and at once where it is told to", async () => {
    await expect(ask(["1101", "1101", "2454"])).rejects.toThrow(
      "stock: TWSE was asked 3 times for 2330 and answered with 2454 (https://x/).",
    );
    const asked: string[] = [];
    await expect(ask(["broken"], asked)).rejects.toThrow("stock: broken.");
    expect(asked).toHaveLength(1);
  });
});
