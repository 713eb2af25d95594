import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fetchBytes } from "./fetchBytes.js";

describe("fetchBytes", () => {
  const server = createServer(({ url }, response) => {
    if (url === "/cut.csv") {
      response.writeHead(200, { "Content-Length": 100 }).write("dish", () => response.destroy());
      return;
    }
    response.writeHead(url === "/menu.csv" ? 200 : 404).end("dish,price\n煎餃,60");
  });
  let origin: string;
  beforeAll(async () => {
    await once(server.listen(0, "127.0.0.1"), "listening");
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("gives the bytes at an address", async () => {
    const bytes = await fetchBytes("readCsv", new URL("/menu.csv", origin));
    expect(new TextDecoder().decode(bytes)).toBe("dish,price\n煎餃,60");
  });

  it("says what the server answered when there is nothing", async () => {
    await expect(fetchBytes("readCsv", `${origin}/x.csv`)).rejects.toThrow(
      `readCsv: ${origin}/x.csv answered 404 Not Found.`,
    );
  });

  it("names an address whose answer breaks off", async () => {
    await expect(fetchBytes("readCsv", `${origin}/cut.csv`)).rejects.toThrow(
      `readCsv: ${origin}/cut.csv cannot be reached.`,
    );
  });

  it("names an address that cannot be reached", async () => {
    await expect(fetchBytes("readCsv", "http://127.0.0.1:1/x.csv")).rejects.toThrow(
      "readCsv: http://127.0.0.1:1/x.csv cannot be reached.",
    );
  });
});
