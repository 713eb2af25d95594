/* eslint-disable import-x/no-extraneous-dependencies -- bundle-vendor.js puts it into dist/, so that nobody has to install it */
export { scaleLinear, scaleUtc } from "d3-scale";
export {
  line,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from "d3-shape";
