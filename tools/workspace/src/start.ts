import { courseIn } from "./courseIn.js";
import type { Project } from "./projects.js";

/** The app that runs where `npm start` names none: the first example of the course. */
const FIRST_APP = "lunch";

/** Request of a call of `npm start`. */
export type StartRequest =
  /** Show `text`, then run `app`. */
  | { readonly app: Project; readonly options: readonly string[]; readonly text?: string }
  /** Show `text` and end with `exitCode`. */
  | { readonly app?: undefined; readonly text: string; readonly exitCode: number };

/**
 * Reads the arguments of `npm start -- <app> [options]`.
 *
 * @param given arguments behind `npm start --`
 * @param apps the apps that can be started
 */
export function readStart(given: readonly string[], apps: readonly Project[]): StartRequest {
  const [first] = given;
  if (first === "--help" || first === "-h") return { text: helpText(apps), exitCode: 0 };
  const named = first !== undefined && !first.startsWith("-");
  const app = apps.find(({ name }) => name === (named ? first : FIRST_APP));
  if (app === undefined) {
    const names = apps.map(({ name }) => name).join(", ");
    return { text: `start: the app must be one of ${names}, got ${first ?? FIRST_APP}.`, exitCode: 2 };
  }
  if (named) return { app, options: given.slice(1) };
  return { app, options: given, text: `${listText(apps)}\n\nnpm start -- ${app.name}\n` };
}

function helpText(apps: readonly Project[]): string {
  return [
    "npm start -- <app> [options]   runs an app from its sources",
    "npm start -- <app> --help      says which options it has",
    `npm start                      lists the apps and runs ${FIRST_APP}`,
    "",
    listText(apps),
  ].join("\n");
}

/** The apps in the order of the course, each with its deck, minutes and data, and its description in the next line. */
function listText(apps: readonly Project[]): string {
  const width = Math.max(...apps.map(({ name }) => name.length));
  const lines = apps.flatMap((app) => {
    const [deck, minutes, data] = courseIn("en", app);
    const needs = `deck: ${deck}; minutes: ${minutes}; data: ${data}`;
    return [`  ${app.name.padEnd(width)}  ${needs}`, `  ${" ".repeat(width)}  ${app.manifest.description ?? ""}`];
  });
  return ["Apps, in the order of the course:", ...lines].join("\n");
}
