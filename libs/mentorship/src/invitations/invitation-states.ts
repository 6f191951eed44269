/**
 * An SQL condition: the invitation waits for an answer. One that is past its day does not, before the sweep comes by.
 * @param invitation the name of its row, and `moment` an SQL expression
 */
export function isPending(invitation: string, moment: string): string {
  return `invitation_is_pending(${invitation}.status, ${invitation}.expires_at, ${moment})`;
}

/** The SQL expression of its status at that moment. */
export function statusAt(invitation: string, moment: string): string {
  return `CASE WHEN ${invitation}.status <> 'PENDING' OR ${isPending(invitation, moment)}
    THEN ${invitation}.status ELSE 'EXPIRED' END`;
}
