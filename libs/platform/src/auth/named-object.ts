import { isId } from '../graphql/ids.js';
import type { Actor } from './actor.js';

/**
 * What a mutation's input names by its id: `labelId` is the id of a Label. Whoever is refused at the door reached for
 * that, and it goes into the audit trail; whose it is, only the feature knows.
 * @returns undefined where it names nothing, or only the actor
 */
export function objectNamedIn(input: unknown, actor: Actor): { type: string; id: string } | undefined {
  for (const [field, value] of Object.entries(input ?? {})) {
    const name = /^([a-z]\w*)Id$/.exec(field)?.[1];
    // Not checked by any pipe yet: what is no id of ours would fill the trail with whatever somebody sends.
    if (name === undefined || !isId(value)) continue;
    if (field === 'clientMutationId' || value.toLowerCase() === actor.personId) continue;
    return { type: name.charAt(0).toUpperCase() + name.slice(1), id: value.toLowerCase() };
  }
  return undefined;
}
