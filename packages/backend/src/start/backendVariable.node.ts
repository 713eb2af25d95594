/** The backend that the environment variable SEQLOOM_BACKEND names; undefined when it is not set, or empty. */
export function backendVariable(): string | undefined {
  return process.env.SEQLOOM_BACKEND?.trim() || undefined;
}

/** The value of the environment variable SEQLOOM_STRICT; undefined when it is not set, or empty. */
export function strictVariable(): string | undefined {
  return process.env.SEQLOOM_STRICT?.trim() || undefined;
}

/** The kernels that the environment variable SEQLOOM_KERNELS names; undefined when it is not set, or empty. */
export function kernelsVariable(): string | undefined {
  return process.env.SEQLOOM_KERNELS?.trim() || undefined;
}
