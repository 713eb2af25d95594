import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readDictionary } from "./readDictionary.browser.js";

describe("readDictionary in a browser", () => {
  let server: Server;
  let base: string;
  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      response.statusCode = url === "/dict.txt" ? 200 : 404;
      response.end("甲 1 n\n");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  it("fetches a file", async () => {
    expect(new TextDecoder().decode(await readDictionary(`${base}/dict.txt`))).toBe("甲 1 n\n");
    expect((await readDictionary(new URL(`${base}/dict.txt`))).length).toBe(8);
  });

  it("says that it is not there", async () => {
    await expect(readDictionary(`${base}/none`)).rejects.toThrow("404 Not Found");
  });
});
