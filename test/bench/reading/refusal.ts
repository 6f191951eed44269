/** A run that cannot be, for a reason that whoever asked for it can mend: said without a trace of the program. */
export class Refusal extends Error {}
