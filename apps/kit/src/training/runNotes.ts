/** Facts about the run that trained a model, which an app keeps in the notes of its bundle. */
export interface RunNotes {
  /** Name of the app. */
  readonly app: string;
  /** Name of the model, where the app saves several. */
  readonly model?: string;
  /** Duration of the training. */
  readonly seconds: number;
  /** Settings of the run by their names. */
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  /** Loss and metrics of each epoch. */
  readonly history: Readonly<Record<string, readonly number[]>>;
}

/** The notes as a text for the bundle. */
export function runNotesText(notes: RunNotes): string {
  return JSON.stringify(notes);
}

/**
 * Reads the notes of a bundle.
 *
 * @returns undefined where they are not those of an app
 */
export function readRunNotes(text: string | null): RunNotes | undefined {
  const notes = parsed(text);
  if (!isRecord(notes) || typeof notes.app !== "string") return undefined;
  const { app, model, seconds, settings, history } = notes;
  if (model !== undefined && typeof model !== "string") return undefined;
  if (!isRecord(settings) || !Object.values(settings).every(isPlain)) return undefined;
  if (!isRecord(history) || !Object.values(history).every(isLog)) return undefined;
  const logs = Object.entries(history as Record<string, (number | null)[]>);
  return {
    app,
    ...(model !== undefined && { model }),
    seconds: Number(seconds),
    settings: settings as RunNotes["settings"],
    history: Object.fromEntries(logs.map(([name, values]) => [name, values.map((value) => value ?? NaN)])), // JSON has no NaN
  };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

function isLog(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === "number" || each === null);
}
