import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "@seqloom/workspace";
import type { Page } from "playwright-core";
import { askBundle, bundleChecks, bundlePage, knownAnswer, writeBundlePage } from "./bundlePage.js";

describe("bundlePage", () => {
  it("is in the README of models, and has at most 25 lines", () => {
    const page = bundlePage(readFileSync(join(root, "packages/models/README.md"), "utf8"));
    expect(page).toContain("loadBundle");
    expect(page.trimEnd().split("\n").length).toBeLessThanOrEqual(25);
    expect(() => bundlePage("no page")).toThrow("there is no page");
  });
});

describe("writeBundlePage", () => {
  it("writes the page with the import map, and the bundle beside it", () => {
    const folder = mkdtempSync(join(tmpdir(), "seqloom-page-"));
    writeBundlePage(folder, "sites/bundle");
    expect(readdirSync(join(folder, "sites/bundle")).sort()).toEqual(["index.html", "lunch.zip"]);
    expect(readFileSync(join(folder, "sites/bundle/index.html"), "utf8")).toMatch(
      /importmap.*@seqloom\/models.*<title>/s,
    );
    rmSync(folder, { recursive: true });
  });
});

describe("askBundle", () => {
  it("asks with the meals of the fixture", async () => {
    const done: string[] = [];
    const locator = (name: string) => ({
      selectOption: (meal: string) => Promise.resolve(done.push(`${name} ${meal}`)),
      click: () => Promise.resolve(done.push(name)),
      innerText: () => Promise.resolve("大魯麵, 50 %"),
    });
    const page = { locator, waitForFunction: () => Promise.resolve() } as unknown as Page;
    expect(await askBundle(page)).toBe("大魯麵, 50 %");
    const [before, yesterday] = knownAnswer().asked;
    expect(done).toEqual([`select[name=before] ${before}`, `select[name=yesterday] ${yesterday}`, "button"]);
  });
});

describe("bundleChecks", () => {
  it("compare with the answer in Node", () => {
    const { label, values } = knownAnswer();
    expect(bundleChecks(`${label}, ${Math.round(100 * Math.max(...values))} %`)[0]!.holds).toBe(true);
    expect(bundleChecks("煎餃, 1 %")[0]).toEqual({
      what: expect.stringContaining(": 煎餃, 1 %") as string,
      holds: false,
    });
  });
});
