import type { Config } from '@sillage/platform';
import { verificationUrl } from './label-address.js';
import type { Label } from './label.entity.js';
import type { LabelPayload } from './label.types.js';

/** The parts that belong to the enrolment are for its own pages: a reviewer and the person ask there. */
export function labelPayload(config: Config, label: Label): LabelPayload {
  const { id, personId, programmeId, levelId, status, reason } = label;
  const { submittedAt, awardedAt, heldSince, expiresAt, closedAt } = label;
  const of = { id, personId, programmeId, levelId, enrolmentId: null };
  const dates = { submittedAt, awardedAt, heldSince, expiresAt, closedAt };
  return { label: { ...of, status, ...dates, reason, verificationUrl: verificationUrl(config, label) } };
}
