/** The backend that an environment variable names: a browser has none. */
export function backendVariable(): string | undefined {
  return undefined;
}

/** Whether an environment variable asks for strict kernels: a browser has none. */
export function strictVariable(): string | undefined {
  return undefined;
}

/** The kernels that an environment variable names: a browser has none. */
export function kernelsVariable(): string | undefined {
  return undefined;
}
