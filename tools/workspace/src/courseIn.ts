import type { Project } from "./projects.js";

/** The languages of the READMEs. */
export type Language = "en" | "zh-TW";

/** Deck, minutes and data of an app, from its package.json. */
export function courseIn(language: Language, { manifest }: Project): string[] {
  const { deck, minutes, data } = manifest.seqloom?.course ?? {};
  return [deck, minutes, data].map((texts) => texts?.[language] ?? "");
}
