import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonDirectory } from '@sillage/platform';
import { startServices, type Services } from '../../../test/support/services.js';
import { PeopleModule } from './people.module.js';

describe('who is acting', () => {
  let services: Services;
  let directory: PersonDirectory;
  let personId: string;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([PeopleModule]);
    directory = services.get(PersonDirectory);
  });

  beforeEach(async () => {
    count += 1;
    personId = await services.given.person({ locale: 'fr', timeZone: 'Asia/Tokyo' });
  });

  afterAll(() => services.close());

  const leaves = async (of = personId) =>
    services.given.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [of]);
  const now = new Date('2026-03-02T09:00:00Z');
  const signIn = async (token: string, facts: Record<string, unknown> = {}) => {
    await services.given.insert('sign_in', {
      id: randomUUID(),
      person_id: personId,
      token_hash: createHash('sha256').update(token).digest(),
      way: 'password',
      created_at: '2026-03-01T09:00:00Z',
      last_seen_at: '2026-03-01T09:00:00Z',
      expires_at: '2026-03-02T09:00:01Z',
      ...facts,
    });
    return actorOf(token);
  };
  const idleSince = new Date('2026-02-16T09:00:00Z');
  const actorOf = async (token: string) =>
    (await directory.actorOfSignIn(createHash('sha256').update(token).digest(), now, idleSince))?.actor ?? null;

  it('is the one whose sign-in it is, with the language and the clock that are theirs', async () => {
    await services.given.person();
    expect(await signIn('first')).toMatchObject({ personId, locale: 'fr', timeZone: 'Asia/Tokyo', roles: [] });
  });

  it.each([
    ['has ended', { ended_at: '2026-03-01T10:00:00Z' }],
    ['is over at this very moment', { expires_at: '2026-03-02T09:00:00Z' }],
    ['was last used too long ago', { last_seen_at: '2026-02-16T09:00:00Z' }],
  ])('is nobody by a sign-in that %s, and still by a second one', async (_, facts) => {
    expect(await signIn(`gone-${count}`, facts)).toBeNull();
    expect(await signIn(`second-${count}`)).toMatchObject({ personId });
    expect(await actorOf(`gone-${count}`)).toBeNull();
  });

  it('is nobody after leaving the company, by whatever sign-in', async () => {
    await signIn(`here-${count}`);
    await leaves();
    expect(await actorOf(`here-${count}`)).toBeNull();
    expect(await directory.loadActor(personId)).toBeNull();
  });

  it('acts in every role that they were given, and in nobody else’s', async () => {
    const unit = await services.given.unit(`unit-${count}`);
    const programme = await services.given.programme(`programme-${count}`);
    const colleague = await services.given.person();
    const scopes = [
      { org_unit_id: null, programme_id: null },
      { org_unit_id: unit, programme_id: null },
      { org_unit_id: unit, programme_id: programme },
    ];
    for (const scope of scopes) {
      await services.given.insert('role_assignment', { person_id: personId, role: 'TRAINER', ...scope });
    }
    await services.given.insert('role_assignment', { person_id: colleague, role: 'ADMIN' });
    const expected = scopes.map((scope) => ({
      role: 'TRAINER',
      orgUnitId: scope.org_unit_id,
      programmeId: scope.programme_id,
    }));
    for (const actor of [await signIn(`roles-${count}`), await directory.loadActor(personId)]) {
      expect(actor?.roles).toHaveLength(3);
      expect(actor?.roles).toEqual(expect.arrayContaining(expected));
    }
  });
});
