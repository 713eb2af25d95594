import { textOf } from "@seqloom/testing";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fetchChunks } from "./fetchChunks.js";

const read = (address: string | URL) => textOf(fetchChunks("readGlove", address));

describe("fetchChunks", () => {
  const server = createServer(({ url }, response) => {
    if (url === "/cut.txt") {
      response.writeHead(200, { "Content-Length": 100 }).write("的 1", () => response.destroy());
      return;
    }
    response.writeHead(url === "/glove.txt" ? 200 : 404).end("的 1 2");
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
    for (const address of [new URL("/glove.txt", origin), `${origin}/glove.txt`]) {
      expect(await read(address)).toBe("的 1 2");
    }
  });

  it("says what the server answered when there is nothing", async () => {
    await expect(read(`${origin}/x.txt`)).rejects.toThrow(`readGlove: ${origin}/x.txt answered 404 Not Found.`);
  });

  it("names an address whose answer breaks off", async () => {
    await expect(read(`${origin}/cut.txt`)).rejects.toThrow(`readGlove: ${origin}/cut.txt cannot be reached.`);
  });

  it("names an address that cannot be reached", async () => {
    await expect(read("http://127.0.0.1:1/x.txt")).rejects.toThrow(
      "readGlove: http://127.0.0.1:1/x.txt cannot be reached.",
    );
  });
});
