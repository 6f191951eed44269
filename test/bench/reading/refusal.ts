/** A run that cannot be, or whose figures may not be: said without a trace of the program, and the run fails. */
export class Refusal extends Error {}
