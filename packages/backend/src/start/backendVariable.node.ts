/** The backend that the environment variable SEQLOOM_BACKEND names; undefined when it is not set, or empty. */
export function backendVariable(): string | undefined {
  return process.env.SEQLOOM_BACKEND?.trim() || undefined;
}
