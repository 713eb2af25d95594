/** The backend that an environment variable names: a browser has none. */
export function backendVariable(): string | undefined {
  return undefined;
}
