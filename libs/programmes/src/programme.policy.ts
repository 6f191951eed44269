import { Capability, isCapable, Role, type Actor, type Refusal } from '@sillage/platform';
import type { Programme } from './programme.entity.js';
import { programmesTexts } from './programmes.texts.js';

/** Why somebody may not change a programme: they manage another one, or a part of the company only. */
export function whyNotChange(actor: Actor, { id }: Programme): Refusal | null {
  if (isCapable(actor, Capability.MANAGE_PROGRAMMES, id)) return null;
  const managesAPart = actor.has(Role.PROGRAMME_MANAGER, { programmeId: id });
  return {
    code: 'FORBIDDEN',
    subject: { type: 'Programme', id },
    text: managesAPart ? programmesTexts.managerOfAPart : undefined,
  };
}
