import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Served } from "./serve.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** Serves the files of a folder as they are, on a free port. */
export async function serveFiles(folder: string): Promise<Served> {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url ?? "/", "http://localhost"); // no way out of the folder: it has no ".." left
    readFile(join(folder, pathname)).then(
      (bytes) => {
        response.writeHead(200, { "content-type": TYPES[extname(pathname)] ?? "application/octet-stream" });
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((closed) => server.close(() => closed()).closeAllConnections());
  return { url: `http://127.0.0.1:${port}/`, close };
}
