#!/usr/bin/env node
// Part of the build of each package: makes one file of its dist/, for pages without a bundler.
import { register } from "tsx/esm/api";

register();
const { buildForBrowsers } = await import("../src/buildForBrowsers.ts");
await buildForBrowsers(process.cwd());
