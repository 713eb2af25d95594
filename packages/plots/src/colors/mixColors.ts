import { rgbOf } from "./contrast.js";

/**
 * The colour between two others.
 *
 * @param share of the other one, from 0 to 1
 *
 * @example
 * mixColors("#000000", "#ffffff", 0.2); // → '#333333'
 */
export function mixColors(one: string, other: string, share: number): string {
  const [from, to] = [rgbOf(one), rgbOf(other)];
  const mixed = from.map((part, i) => Math.round(part + share * (to[i]! - part)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
