/** The reason why a model runs by the tape: there is no plan for one of its parts. */
export class NoPlan extends Error {
  override readonly name = "NoPlan";
}
