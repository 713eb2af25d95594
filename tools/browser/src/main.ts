// npm run test:browser: packs the packages, installs the tarballs in an empty project outside of the repository, builds a
// page there with Vite as others would, and tries it in Chromium: in a worker and on the main thread, with and without
// cross-origin isolation. What comes out is held against Keras's values and against the same code in Node. A small page is
// made by the other bundlers as well, and without one.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { packedProject, projects, root, runNpm } from "@seqloom/workspace";
import { chromium } from "playwright-core";
import { askDoor, askResult } from "./ask.js";
import { askBundle, bundleChecks, writeBundlePage } from "./bundlePage.js";
import { type Check, checksOf, type Expected } from "./checks.js";
import { findChromium } from "./findChromium.js";
import { findingsOnNode } from "./findingsOnNode.js";
import { goldenPasses } from "./goldenPasses.js";
import { makeSite, VECTORS } from "./makeSite.js";
import type { Given } from "./page/findings.js";
import { places } from "./places.js";
import { runOnNode } from "./runOnNode.js";
import { sampleData } from "./sampleData.js";
import { serve } from "./serve.js";
import { serveFiles } from "./serveFiles.js";
import { siteChecks } from "./siteChecks.js";
import { type Site, sites, writeProgram } from "./sites.js";
import { visit, type VisitResult } from "./visit.js";

const LIMIT_MS = 60_000;
const REVIEWS = "reviews.tar.gz";
const WEATHER = "weather.csv.gz";
/** Chromium's own warning when WebGPU asks for a graphics card and there is none. */
const NO_ADAPTER = "No available adapters.";

const executablePath = findChromium(process.env);
if (executablePath === undefined) {
  console.error("test:browser: not run: there is no Chromium on the PATH, and SEQLOOM_CHROMIUM names none.");
  process.exit(1);
}
const began = performance.now();
runNpm(["run", "build"], { cwd: root });
say("packages built");
const graphics = ["webgl", "webgpu"].map((name) => `@tensorflow/tfjs-backend-${name}@^4.22.0`);
const { folder } = packedProject(projects("packages"), graphics);
say(`packed and installed in ${folder}`);
const { numbers, ...files } = await sampleData();
await makeSite(folder, { [REVIEWS]: files.reviews, [WEATHER]: files.weather });
say("page built");
const passes = goldenPasses();
const assignments = passes.map(({ assignment }) => assignment);
const node = await findingsOnNode(
  folder,
  givenAt((file) => join(folder, "public", file)),
);
say(`Node ${process.versions.node} computes with ${node.kernels.variant}`);

const browser = await chromium.launch({ executablePath });
say(`Chromium ${browser.version()}`);
let held = 0;
let failed = 0;
for (const place of places) await tryPlace(place, { passes, node });
writeProgram(folder);
const small = await runOnNode(folder);
for (const [number, site] of sites.entries()) await trySite(site, `sites/${number}`);
await tryBundle("sites/bundle");
await browser.close();

if (failed === 0 && held > 0) {
  rmSync(folder, { recursive: true });
  say(`all ${held} checks hold`);
} else {
  say(`${failed} of ${held + failed} checks do not hold; the project is kept in ${folder}`);
  process.exitCode = 1;
}

/** Opens the page in a place, and prints a line for each check. */
async function tryPlace(place: (typeof places)[number], expected: Expected): Promise<void> {
  const { url, close } = await serve(folder, place);
  const ask = askDoor(
    place.thread,
    givenAt((file) => new URL(file, url).href),
  );
  const visited = await visit(browser, { url, ask, limitMs: LIMIT_MS });
  await close();
  tell(place.name, visited, (findings) => checksOf(place, findings, expected));
}

/** Makes a page as others do, opens it, and prints a line for each check. */
async function trySite(site: Site, out: string): Promise<void> {
  const began = performance.now();
  const complaints = await site.build(folder, out);
  say(`${site.name}: page made in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const { url, close } = await serveFiles(folder);
  const visited = await visit(browser, { url: `${url}${out}/index.html`, ask: askResult, limitMs: LIMIT_MS });
  await close();
  tell(site.name, visited, (run) => siteChecks(site, complaints, run, small));
}

/** Opens the page that loads a bundle and answers. */
async function tryBundle(out: string): Promise<void> {
  writeBundlePage(folder, out);
  const { url, close } = await serveFiles(folder);
  const visited = await visit(browser, { url: `${url}${out}/index.html`, ask: askBundle, limitMs: LIMIT_MS });
  await close();
  tell("a page with a bundle", visited, bundleChecks);
}

/** Prints a line for each check of a page's findings, and the page's console where a check fails. */
function tell<Found>(
  where: string,
  { findings, failure, messages }: VisitResult<Found>,
  checksOfFound: (found: Found) => readonly Check[],
): void {
  const errors = messages.filter((text) => /^(error|warning):/.test(text) && !text.includes(NO_ADAPTER));
  const checks = findings ? checksOfFound(findings) : [{ what: `the page answers: ${failure}`, holds: false }];
  for (const { what, holds } of [...checks, { what: "the console shows no error", holds: errors.length === 0 }]) {
    console.log(`${where}: ${holds ? "good" : "NOT GOOD"}: ${what}`);
    if (holds) held++;
    else failed++;
  }
  if (!findings || errors.length > 0) for (const text of messages) console.log(`${where}: console: ${text}`);
}

/** Arguments of an examination, with the places of files. */
function givenAt(placeOf: (file: string) => string): Given {
  return {
    assignments,
    vectors: placeOf(VECTORS),
    data: { numbers, reviews: placeOf(REVIEWS), weather: placeOf(WEATHER) },
  };
}

function say(text: string): void {
  console.log(`test:browser, ${((performance.now() - began) / 1000).toFixed(0)} s: ${text}`);
}
