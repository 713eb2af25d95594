import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The system that a file is opened on. */
interface System {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A file that was not opened: the program is not there, or it has no display to show anything on. */
export type NotOpened = { readonly missing: string } | { readonly missing: "display" };

/**
 * Opens a file with the program that the system has for it, and does not wait for it.
 *
 * @returns undefined once the program is started, or what is missing
 */
export function openFile(path: string, { platform, env }: System = process): NotOpened | undefined {
  const [program, ...options] = openers[platform] ?? ["xdg-open"];
  if (platform === "win32") {
    spawn(program!, [...options, path], { detached: true, stdio: "ignore" })
      .on("error", () => undefined)
      .unref();
    return undefined;
  }
  const found = find(program!, env.PATH ?? "");
  if (found === undefined) return { missing: program! };
  if (program === "xdg-open" && !env.DISPLAY && !env.WAYLAND_DISPLAY) return { missing: "display" };
  spawn(found, [path], { detached: true, stdio: "ignore", env })
    .on("error", () => undefined)
    .unref();
  return undefined;
}

/** Programs that open files, with options in front of the path. */
const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", '""'],
};

function find(program: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
