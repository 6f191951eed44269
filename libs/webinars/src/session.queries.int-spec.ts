import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { asking, readBy } from '../../../test/support/asking.js';
import { givenSession, type SessionFacts } from '../../../test/support/given-session.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import type { SessionFilter } from './session.inputs.js';
import { SessionQueries } from './session.queries.js';
import { WebinarsModule } from './webinars.module.js';

describe('sessions that are looked for', () => {
  let services: Services;
  let programmeId: string;
  let programme: string;
  let reader: string;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([WebinarsModule]);
  });

  beforeEach(async () => {
    count += 1;
    programme = `programme-${count}`;
    programmeId = await services.given.programme(programme);
    reader = await services.given.person();
    titles = 0;
  });

  afterAll(() => services.close());

  let titles = 0;
  /** @returns its title, by which it is told apart */
  const session = async (facts: SessionFacts = {}, of = programmeId) => {
    const title = facts.title ?? `Session ${(titles += 1)}`;
    const id = await givenSession(services.given, of, { ...facts, title });
    return { id, title };
  };
  const found = async (filter: SessionFilter): Promise<string[]> => {
    const all = { programme, ...filter };
    const reading = () => readBy(acting(reader), services.clock.now());
    const queries = services.get(SessionQueries);
    const rows = await queries.page(all, { after: null, limit: 50 }, asking('{ title }'), reading());
    expect(await queries.count(all, reading())).toBe(rows.length);
    return rows.map(({ session: { title } }) => title);
  };
  const at = (time: string) => new Date(time);

  it('come in the order of their start, of this programme, and no draft among them', async () => {
    const late = await session({ startsAt: '2026-03-12T09:00:00Z' });
    const early = await session({ startsAt: '2026-03-10T09:00:00Z', status: 'CANCELLED' });
    await session({ startsAt: '2026-03-11T09:00:00Z' }, await services.given.programme(`${programme}-other`));
    const { id } = await session({ startsAt: '2026-03-11T09:00:00Z' });
    await services.given.sql(`UPDATE session SET status = 'DRAFT' WHERE id = $1`, [id]);
    expect(await found({})).toEqual([early.title, late.title]);
  });

  it('from a moment on are those that are not over then, also one that has begun, and one of a whole week', async () => {
    const week = await session({ startsAt: '2026-03-05T10:00:00Z', endsAt: '2026-03-12T10:00:00Z' });
    const begun = await session({ startsAt: '2026-03-10T09:30:00Z', endsAt: '2026-03-10T10:30:00Z' });
    await session({ startsAt: '2026-03-10T08:00:00Z', endsAt: '2026-03-10T10:00:00Z' });
    const starting = await session({ startsAt: '2026-03-10T10:00:00Z' });
    expect(await found({ from: at('2026-03-10T10:00:00Z') })).toEqual([week.title, begun.title, starting.title]);
  });

  it('up to a moment are those that begin before it', async () => {
    const before = await session({ startsAt: '2026-03-10T09:59:59Z', endsAt: '2026-03-10T11:00:00Z' });
    await session({ startsAt: '2026-03-10T10:00:00Z' });
    expect(await found({ to: at('2026-03-10T10:00:00Z') })).toEqual([before.title]);
  });

  it('in a language are those in any variant of it, and of no other language', async () => {
    const plain = await session({ language: 'en', startsAt: '2026-03-10T09:00:00Z' });
    const british = await session({ language: 'en-GB', startsAt: '2026-03-11T09:00:00Z' });
    await session({ language: 'enm' });
    await session({ language: 'fr' });
    expect(await found({ language: 'en' })).toEqual([plain.title, british.title]);
    expect(await found({ language: 'en-GB' })).toEqual([british.title]);
  });

  it('by tag and kind are those for which all of it holds', async () => {
    const both = await session({ tags: ['writing', 'video'], kind: 'WORKSHOP', startsAt: '2026-03-10T09:00:00Z' });
    const tagged = await session({ tags: ['writing'], startsAt: '2026-03-11T09:00:00Z' });
    const workshop = await session({ kind: 'WORKSHOP', startsAt: '2026-03-12T09:00:00Z' });
    expect(await found({ tag: 'writing' })).toEqual([both.title, tagged.title]);
    expect(await found({ kind: 'WORKSHOP' })).toEqual([both.title, workshop.title]);
    expect(await found({ kind: 'WORKSHOP', tag: 'writing' })).toEqual([both.title]);
    expect(await found({ tag: 'writ' })).toEqual([]);
  });

  it('of one’s own are those for which one has a seat or waits, and nobody else’s', async () => {
    const sessions = [];
    for (const [index, status] of ['REGISTERED', 'WAITLISTED', 'CANCELLED', null].entries()) {
      const made = await session({ startsAt: `2026-03-1${index}T09:00:00Z` });
      sessions.push(made.title);
      const facts = { session_id: made.id, registered_at: '2026-03-01T09:00:00Z' };
      await services.given.insert('registration', {
        ...facts,
        person_id: await services.given.person(),
        status: 'REGISTERED',
        position: 1,
      });
      if (status !== null) {
        await services.given.insert('registration', { ...facts, person_id: reader, status, position: 2 });
      }
    }
    expect(await found({ registeredOnly: true })).toEqual(sessions.slice(0, 2));
  });
});
