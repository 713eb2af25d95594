/** Methods that a user may have put onto a layer. */
const METHODS = ["apply", "call", "compute", "computeMask", "forward", "runSequences"];

/**
 * Why a layer, or a part of one, cannot be in a plan: its class or its methods may compute something else than its steps.
 *
 * @param method name of the method that gives the steps
 * @returns undefined where nothing stands against it
 *
 * @example
 * class Layer { planSteps() {} }
 * class Own extends Layer {}
 * planRefusal(new Own(), "planSteps"); // → 'there is no plan for this class'
 */
export function planRefusal(layer: object, method: string): string | undefined {
  const prototype = layer.constructor.prototype as object;
  // A class that only inherits its steps may compute something else.
  if (!Object.hasOwn(prototype, method)) return "there is no plan for this class";
  if (METHODS.some((name) => Object.hasOwn(layer, name))) return "it has a method of its own";
  if (Reflect.get(layer, "_callHook")) return "it has a hook";
  return undefined;
}
