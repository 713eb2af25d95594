// eslint-disable-next-line import-x/no-extraneous-dependencies -- bundle-vendor.js puts it into dist/, so that nobody has to install it
export { default as stringWidth } from "string-width";
