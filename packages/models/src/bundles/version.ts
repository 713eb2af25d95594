/** Version of this package; `npm run version-packages` writes it. */
export const VERSION = "0.1.0";
