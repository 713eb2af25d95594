import { createServer, preview, type PreviewServer, type ViteDevServer } from "vite";
import { viteConfig } from "./makeSite.js";
import { ISOLATION, type Place } from "./places.js";

/** A page on this machine. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves the built page, or the sources through Vite's development server, on a free port. */
export async function serve(folder: string, { server, isolated }: Place): Promise<Served> {
  const settings = { host: "127.0.0.1", port: 0, headers: isolated ? ISOLATION : {} };
  const started = server === "build" ? await servePreview(folder, settings) : await serveSources(folder, settings);
  const url = started.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("serve: Vite tells no address.");
  return { url, close: () => started.close() };
}

type Settings = Readonly<{ host: string; port: number; headers: Readonly<Record<string, string>> }>;

function servePreview(folder: string, settings: Settings): Promise<PreviewServer> {
  return preview({ ...viteConfig(folder), preview: settings });
}

async function serveSources(folder: string, settings: Settings): Promise<ViteDevServer> {
  const server = await createServer({ ...viteConfig(folder), server: settings });
  return server.listen();
}
