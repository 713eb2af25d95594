import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loadDictionary } from "./loadDictionary.js";

describe("loadDictionary", () => {
  it("takes names, bytes and places", async () => {
    const bytes = new TextEncoder().encode("甲 1 n\n");
    const loaded = await Promise.all(["default", "traditional", bytes, "data:,%E7%94%B2%201%20n"].map(loadDictionary));
    expect(loaded.map((dictionary) => dictionary.total)).toEqual([60101967, expect.any(Number), 1, 1]);
  });

  it("loads one of its own each time", async () => {
    const [first, second] = await Promise.all([loadDictionary("default"), loadDictionary("default")]);
    first.set("我喜歡", 5, "n");
    expect(second.frequency("我喜歡")).toBeUndefined();
  });

  it("says what the server answered", async () => {
    const server = createServer((_, response) => response.writeHead(404).end());
    await once(server.listen(0, "127.0.0.1"), "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dict.txt`;
    await expect(loadDictionary(url)).rejects.toThrow(`got "${url}". ${url} answered 404 Not Found.`);
    server.closeAllConnections();
    server.close();
  });

  it("says what a dictionary may be when a file cannot be read", async () => {
    await expect(loadDictionary("no-such-file.txt")).rejects.toThrow(
      'createSegmenter: dictionary must be "default", "traditional", the bytes of a dict.txt, or the path or URL of one ' +
        'that can be read, got "no-such-file.txt". ENOENT',
    );
  });
});
