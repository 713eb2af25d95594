import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fetchChunks } from "./fetchChunks.js";

async function textOf(address: string | URL): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of fetchChunks("readGlove", address)) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

describe("fetchChunks", () => {
  const server = createServer(({ url }, response) => {
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
    expect(await textOf(new URL("/glove.txt", origin))).toBe("的 1 2");
  });

  it("says what the server answered when there is nothing", async () => {
    await expect(textOf(`${origin}/x.txt`)).rejects.toThrow(`readGlove: ${origin}/x.txt answered 404 Not Found.`);
  });

  it("names an address that cannot be reached", async () => {
    await expect(textOf("http://127.0.0.1:1/x.txt")).rejects.toThrow(
      "readGlove: http://127.0.0.1:1/x.txt cannot be reached.",
    );
  });
});
