// The worker of the page.
import { examine } from "./examine.js";
import type { Given } from "./findings.js";

onmessage = async ({ data }: MessageEvent<Given>) => {
  try {
    postMessage({ findings: await examine(data) });
  } catch (error) {
    postMessage({ failure: (error as Error).stack ?? String(error) });
  }
};
