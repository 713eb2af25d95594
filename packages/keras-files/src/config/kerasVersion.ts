/** Version of Keras whose forms are written. */
export const KERAS_VERSION = "3.15.1";
