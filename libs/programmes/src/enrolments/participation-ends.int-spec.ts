import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@sillage/platform';
import { startServices, type Services } from '../../../../test/support/services.js';
import { EnrolmentService } from './enrolment.service.js';
import { ProgrammesModule } from '../programmes.module.js';

const statuses = ['ACTIVE', 'PAUSED', 'LEFT'] as const;

describe('somebody who left the company', () => {
  let services: Services;
  let programmes: string[];
  let personId: string;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([ProgrammesModule]);
  });

  beforeEach(async () => {
    count += 1;
    programmes = [];
    for (const name of ['a', 'b', 'c']) programmes.push(await services.given.programme(`${name}-${count}`));
    personId = await services.given.person({ active: false });
  });

  afterAll(() => services.close());

  const close = async (at?: string) =>
    services.get(UnitOfWork).run((tx) => services.get(EnrolmentService).closeOf({ personId, at }, tx));
  const statusesOf = async (of = personId) =>
    (
      await services.given.sql<{ status: string }>(
        `SELECT status FROM enrolment WHERE person_id = $1 ORDER BY array_position($2::uuid[], programme_id)`,
        [of, programmes],
      )
    ).map(({ status }) => status);
  // Every order: the one that was left already may come first.
  const orders = statuses.flatMap((first) =>
    statuses.flatMap((second) => statuses.map((third) => [first, second, third])),
  );

  it.each(orders)('leaves all of their programmes, whatever they were in them: %s, %s, %s', async (...before) => {
    for (const [index, status] of before.entries()) {
      await services.given.enrolment(programmes[index] ?? '', personId, { status: status as 'ACTIVE' });
    }
    await close();
    expect(await statusesOf()).toEqual(['LEFT', 'LEFT', 'LEFT']);
    const told = await services.given.sql(`SELECT FROM audit_entry a JOIN enrolment e ON e.id::text = a.subject_id
      WHERE e.person_id = '${personId}' AND a.action = 'enrolment.closed'`);
    expect(told).toHaveLength(before.filter((status) => status !== 'LEFT').length);
  });

  it('takes nobody else along', async () => {
    const colleague = await services.given.person();
    for (const programme of programmes) {
      await services.given.enrolment(programme, colleague);
      await services.given.enrolment(programme, personId);
    }
    await close();
    expect(await statusesOf(colleague)).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE']);
  });

  it('and is back before the news comes, keeps what they took up since, and nothing else', async () => {
    await services.given.sql('UPDATE person SET active = true, deactivated_at = NULL WHERE id = $1', [personId]);
    const at = '2026-02-20T12:00:00.000Z';
    await services.given.insert('departure', { person_id: personId, at });
    await services.given.enrolment(programmes[0] ?? '', personId, { enrolledAt: '2026-02-20T11:59:59Z' });
    await services.given.enrolment(programmes[1] ?? '', personId, { enrolledAt: '2026-02-20T12:00:01Z' });
    await close(at);
    await close(at);
    expect(await statusesOf()).toEqual(['LEFT', 'ACTIVE']);
    const kept = await services.given.sql(`SELECT kind, before ->> 'status' AS status FROM departure_end`);
    expect(kept).toEqual([{ kind: 'ENROLMENT', status: 'ACTIVE' }]);
  });

  it('and whose leaving was undone before the news comes, stays where they were', async () => {
    const at = '2026-02-20T12:00:00.000Z';
    await services.given.insert('departure', { person_id: personId, at, undone_at: at });
    await services.given.enrolment(programmes[0] ?? '', personId);
    await close(at);
    expect(await statusesOf()).toEqual(['ACTIVE']);
  });

  it('is told of by an older event that has no time: whoever is back then, stays where they were', async () => {
    await services.given.enrolment(programmes[0] ?? '', personId);
    await services.given.sql('UPDATE person SET active = true, deactivated_at = NULL WHERE id = $1', [personId]);
    await close();
    expect(await statusesOf()).toEqual(['ACTIVE']);
  });
});
