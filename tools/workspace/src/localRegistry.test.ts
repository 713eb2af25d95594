import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNpm } from "./command.js";
import { localRegistry, type LocalRegistry } from "./localRegistry.js";

describe("localRegistry", () => {
  let folder: string;
  let registry: LocalRegistry;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "seqloom-registry-"));
    registry = await localRegistry(join(folder, "registry"));
    writeFileSync(join(folder, "package.json"), '{ "name": "@seqloom/tried", "version": "1.2.3" }');
  });

  afterAll(async () => {
    await registry.stop();
    rmSync(folder, { recursive: true });
  });

  const npm = (npmrc: string, ...args: string[]) => {
    writeFileSync(join(folder, ".npmrc"), npmrc);
    return runNpm(args, { cwd: folder, mayFail: true });
  };

  it("answers on this machine", async () => {
    expect(registry.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect((await fetch(`${registry.url}-/ping`)).status).toBe(200);
  });

  it("takes a package from who is logged in, and from nobody else", () => {
    const anonymous = npm(registry.npmrc, "publish");
    expect([anonymous.status, anonymous.stderr]).toEqual([1, expect.stringContaining("ENEEDAUTH")]);
    expect(npm(registry.npmrc + registry.login, "publish").stderr).not.toContain("npm error");
    expect(npm(registry.npmrc, "view", "@seqloom/tried", "version").stdout).toBe("1.2.3\n");
  });

  it("keeps everything in its folder, and asks no other registry for what it has not", async () => {
    expect(existsSync(join(folder, "registry/storage/@seqloom/tried/tried-1.2.3.tgz"))).toBe(true);
    expect((await fetch(`${registry.url}prettier`)).status).toBe(404);
  });

  it("says what went wrong if it does not start", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(localRegistry(join(folder, "file"))).rejects.toThrow("EEXIST");
  });

  it("is gone after stop, which may be called again", async () => {
    const other = await localRegistry(join(folder, "other"));
    await other.stop();
    await other.stop();
    await expect(fetch(`${other.url}-/ping`)).rejects.toThrow("fetch failed");
  });
});
