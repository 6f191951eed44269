import { Capability, DomainError, isCapable, Role, type Actor, type Subject } from '@sillage/platform';
import type { Programme } from './programme.entity.js';
import { programmesTexts } from './programmes.texts.js';

/** @throws DomainError FORBIDDEN for the manager of another programme, or of a part of the company only */
export function assertMayChange(actor: Actor, { id }: Programme): void {
  if (isCapable(actor, Capability.MANAGE_PROGRAMMES, id)) return;
  const subject: Subject = { type: 'Programme', id };
  const managesAPart = actor.has(Role.PROGRAMME_MANAGER, { programmeId: id });
  throw new DomainError('FORBIDDEN', { subject, text: managesAPart ? programmesTexts.managerOfAPart : undefined });
}
