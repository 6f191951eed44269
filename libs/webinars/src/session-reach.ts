import type { Reading, Role } from '@sillage/platform';
import { enrolmentReach } from '@sillage/programmes';
import { overseers } from './session.policy.js';

/** An SQL condition: whether the reader hosts the session, or one of these roles of theirs reaches its host. */
export function isReached(session: string, roles: readonly Role[], reading: Reading): string {
  const unit = `(SELECT host.org_unit_id FROM person host WHERE host.id = ${session}.host_id)`;
  const of = { programme: `${session}.programme_id`, unit };
  return `(${session}.host_id = ${reading.me} OR ${enrolmentReach(reading.actor, roles, of, reading.parameters)})`;
}

/** An SQL condition: everybody knows a session, but a draft its host and managers alone. */
export function isKnown(session: string, reading: Reading): string {
  return `(${session}.status <> 'DRAFT' OR ${isReached(session, overseers, reading)})`;
}
