import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@seqloom/workspace";
import type { Page } from "playwright-core";
import type { Check } from "./checks.js";
import { importMap } from "./sites.js";

const FIXTURES = join(root, "packages/models/src/fixtures");

/** Answer of a bundle in the fixtures, as Node gave it. */
interface KnownAnswer {
  readonly asked: readonly string[];
  readonly label: string;
  readonly values: readonly number[];
}

/** Makes the page of the README of models that opens a bundle, without a bundler. */
export function writeBundlePage(project: string, out: string): void {
  const folder = join(project, out);
  mkdirSync(folder, { recursive: true });
  const map = importMap(readFileSync(join(root, "packages/backend/README.md"), "utf8"));
  const icon = '<link rel="icon" href="data:," />';
  const page = bundlePage(readFileSync(join(root, "packages/models/README.md"), "utf8"));
  writeFileSync(join(folder, "index.html"), page.replace("<title>", `${icon}${map}<title>`));
  copyFileSync(join(FIXTURES, "bundle_format1_lunch.zip"), join(folder, "lunch.zip"));
}

/** The page in a README: its block of HTML. */
export function bundlePage(text: string): string {
  const [, page] = /```html\n(<!doctype html>.*?)```/s.exec(text) ?? [];
  if (page === undefined) throw new Error("bundlePage: there is no page in the text.");
  return page;
}

/** The question and the answer that the page is to give. */
export function knownAnswer(): KnownAnswer {
  const answers = readFileSync(join(FIXTURES, "bundle_format1_answers.json"), "utf8");
  return (JSON.parse(answers) as { readonly lunch: KnownAnswer }).lunch;
}

/** Chooses two meals on the page, and reads the answer. */
export async function askBundle(page: Page): Promise<string> {
  const { asked } = knownAnswer();
  for (const [i, name] of ["before", "yesterday"].entries()) {
    await page.locator(`select[name=${name}]`).selectOption(asked[i]!);
  }
  await page.locator("button").click();
  await page.waitForFunction("document.querySelector('output').value !== ''");
  return page.locator("output").innerText();
}

/** Checks of the answer of the page. */
export function bundleChecks(answer: string): Check[] {
  const { asked, label, values } = knownAnswer();
  const wanted = `${label}, ${Math.round(100 * Math.max(...values))} %`;
  const holds = answer === wanted;
  const what = `the bundle answers ${asked.join(" and ")} as in Node with ${wanted}`;
  return [{ what: holds ? what : `${what}: ${answer}`, holds }];
}
