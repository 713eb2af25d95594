#!/usr/bin/env node
// Builds the packages, as far as their sources have changed, and tries a release of them:  npm run test:release
import { register } from "tsx/esm/api";
import { nx } from "./nx.mjs";

register();
const { status } = nx(["run-many", "-t", "build", "--output-style=static"], { stdio: "inherit" });
if (status === 0) await import("../src/release.ts");
else process.exitCode = 1;
