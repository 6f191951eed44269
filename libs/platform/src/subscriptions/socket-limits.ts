/** What open sockets may take, so that nobody's pages or programs take everybody's. */
export const socketLimits = {
  /** Of one person, on one process: pages of theirs that are open. */
  perPerson: 10,
  /** Of all, on one process. */
  sockets: 5000,
  /** At the same time on one socket. */
  operations: 5,
  /** Of one message: the longest document there may be, and its variables. */
  bytes: 128 * 1024,
  /** Until somebody has said who they are. */
  introductionMs: 5000,
  /** How often it is asked whether the other side is still there, and for how long it may not answer. */
  pulseMs: 15_000,
  /** How often it is looked at whether they may still be here. */
  doorMs: 2000,
} as const;
