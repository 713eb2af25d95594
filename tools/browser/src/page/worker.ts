// The worker of the page.
import { examine } from "./examine.js";
import type { Assignment } from "./findings.js";

onmessage = async ({ data }: MessageEvent<readonly Assignment[]>) => {
  try {
    postMessage({ findings: await examine(data) });
  } catch (error) {
    postMessage({ failure: (error as Error).stack ?? String(error) });
  }
};
