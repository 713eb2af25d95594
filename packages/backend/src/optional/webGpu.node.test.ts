import { execFileSync } from "node:child_process";
import { describeWhere } from "@seqloom/testing";
import { pathOfPeer } from "./peer.node.js";
import { webGpu } from "./webGpu.node.js";

const obstacle = webGpu.obstacle();

describe("webGpu in Node", () => {
  it("names the packages that are missing, and only those", () => {
    const named = obstacle?.remedy?.replace("npm install ", "").split(" ") ?? [];
    expect(named.filter((name) => pathOfPeer(name) !== undefined)).toEqual([]);
    if (pathOfPeer("webgpu") === undefined) expect(named).toContain("webgpu");
  });
});

describeWhere("webGpu without a graphics card", whyNot(), () => {
  it("says what is missing, and does not leave half of WebGPU behind", () => {
    const script = `
      const { useBackend } = await import("../start/useBackend.ts");
      const { message } = await useBackend("webgpu").catch((error) => error);
      console.log(message);
      console.log(typeof globalThis.navigator?.gpu, typeof globalThis.GPUBuffer);
      process.exit();`;
    const printed = execFileSync(
      process.execPath,
      ["--import", "tsx", "--conditions=@seqloom/source", "--input-type=module", "--eval", script],
      { cwd: import.meta.dirname, encoding: "utf8", env: { ...process.env, VK_ICD_FILENAMES: "/dev/null" } },
    );
    expect(printed).toBe(
      'useBackend: name must be a backend that runs here, got "webgpu". Reason: WebGPU finds no graphics adapter ' +
        "(on Linux it needs libvulkan and a Vulkan driver).\nundefined undefined\n",
    );
  });
});

function whyNot(): string | undefined {
  if (process.platform !== "linux") return "only on Linux can a card be taken away by a variable";
  return obstacle && `${obstacle.reason} (${obstacle.remedy})`;
}
