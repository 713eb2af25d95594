import { copyFileSync, cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { basename, dirname, join } from "node:path";
import { type CommandResult, runCommand, runNpm } from "./command.js";
import type { LocalRegistry } from "./localRegistry.js";
import { projects, root } from "./projects.js";
import { repositoryFiles } from "./repositoryFiles.js";

/** Folders of a package that hold neither its sources nor its build. */
const LEFT_OUT = ["node_modules", ".examples", "coverage", "out-tsc"];

/** Git without the settings, the names and the hooks of this machine. */
const GIT = {
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "release",
  GIT_AUTHOR_EMAIL: "release@localhost",
  GIT_COMMITTER_NAME: "release",
  GIT_COMMITTER_EMAIL: "release@localhost",
};

/** A copy of the repository as it lies here, built packages and all, whose release goes to a registry of this machine. */
export interface ReleaseCopy {
  readonly folder: string;
  /** Adds a changeset that raises the version of one package, and so of all. */
  change(name: string, bump: "patch" | "minor" | "major", summary: string): void;
  /** Runs a script of the root's package.json, and commits its changes. */
  run(script: string): CommandResult;
  /** Runs a program of the repository (`changeset pre enter next`), and commits its changes. */
  exec(...command: readonly string[]): CommandResult;
  /** Builds a package anew, whose sources `version-packages` has changed: `npm run release` builds all of them. */
  build(packageFolder: string): void;
  /** Publishes as `npm run release` does once it has built and tested. */
  publish(): CommandResult;
  /** The tags of its git repository. */
  tags(): string[];
}

/**
 * Copies the repository into a folder, as a git repository of its own with one commit.
 *
 * @param folder made here; must not be there yet
 * @param registry that `@seqloom/*` is published to
 */
export function releaseCopy(folder: string, registry: LocalRegistry): ReleaseCopy {
  copyFiles(folder);
  const npmrc = join(dirname(folder), `${basename(folder)}.npmrc`);
  writeFileSync(npmrc, `registry=${registry.url}\nfetch-retries=0\n${registry.npmrc}${registry.login}`);
  const git = (...args: string[]) => runCommand("git", args, { cwd: folder, env: GIT }).stdout;
  const commit = (message: string) => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", message);
  };
  git("init", "--quiet", "--initial-branch=main");
  commit("first");
  // With no settings but these there is no other registry to publish to by mistake, and no right to.
  const publishing = { ...GIT, npm_config_userconfig: npmrc, npm_config_registry: registry.url };
  let changes = 0;
  return {
    folder,
    change(name, bump, summary) {
      writeFileSync(join(folder, `.changeset/trial-${changes++}.md`), `---\n"${name}": ${bump}\n---\n\n${summary}\n`);
      commit(summary);
    },
    run: (script) => committed(runNpm(["run", script], { cwd: folder, env: GIT })),
    exec: (...command) => committed(runNpm(["exec", "--no", "--", ...command], { cwd: folder, env: GIT })),
    build(packageFolder) {
      const cwd = join(folder, packageFolder);
      const tsc = join(folder, "node_modules/typescript/bin/tsc");
      runCommand(process.execPath, [tsc, "-p", "tsconfig.lib.json"], { cwd });
      runCommand(process.execPath, [join(folder, "tools/workspace/bin/browser-build.mjs")], { cwd });
    },
    publish: () => runNpm(["run", "publish-packages"], { cwd: folder, env: publishing }),
    tags: () => git("tag", "--list").split("\n").filter(Boolean),
  };

  function committed(result: CommandResult): CommandResult {
    commit("release");
    return result;
  }
}

/** Copies the files that git would keep, and the packages with their builds; installed packages are linked. */
function copyFiles(folder: string): void {
  for (const file of repositoryFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(root, file), join(folder, file));
  }
  const packages = projects("packages").map((project) => project.folder);
  for (const each of packages) {
    cpSync(join(root, each), join(folder, each), {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !LEFT_OUT.includes(basename(path)),
    });
  }
  for (const each of ["", ...packages]) {
    const installed = join(root, each, "node_modules");
    if (existsSync(installed)) symlinkSync(installed, join(folder, each, "node_modules"), "dir");
  }
}
