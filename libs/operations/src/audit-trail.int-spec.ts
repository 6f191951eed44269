import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleModule } from '@sillage/people';
import { Reading, type Actor } from '@sillage/platform';
import { asking, readBy } from '../../../test/support/asking.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { AuditTrail } from './audit-trail.queries.js';
import type { AuditFilter } from './audit-trail.types.js';
import { OperationsModule } from './operations.module.js';

const asked = asking(`{ id at action actionName subjectType subjectId subjectName detail actor { id } }`);

interface Line {
  at: string;
  action: string;
  actionName: string;
  subjectId: string;
  subjectName: string | null;
  detail: string | null;
  actor: { id: string } | null;
}

describe('the audit trail', () => {
  let services: Services;
  let admin: Actor;
  let colleague: string;

  beforeAll(async () => {
    services = await startServices([PeopleModule, OperationsModule]);
    admin = acting(await services.given.person(), { role: 'ADMIN' });
    colleague = await services.given.person({ givenName: 'Sofia', familyName: 'Lindqvist' });
  });
  afterAll(() => services.close());
  beforeEach(() => services.given.sql('TRUNCATE audit_entry'));

  const written = async (action: string, at: string, facts: Record<string, unknown> = {}) =>
    services.given.insert('audit_entry', {
      actor_id: colleague,
      action,
      at,
      subject_type: 'Person',
      subject_id: colleague,
      ...facts,
    });
  const read = async (filter: AuditFilter = {}, by = admin): Promise<Line[]> => {
    const lines: Line[] = [];
    for (let after: [string, string] | null = null; ;) {
      const rows = await services.get(AuditTrail).page(filter, { after, limit: 2 }, asked, readBy(by));
      lines.push(...rows.map(({ node }) => node as unknown as Line));
      const last = rows.at(-1);
      if (last === undefined) break;
      after = [last.place, last.id];
    }
    expect(await services.get(AuditTrail).count(filter, readBy(by))).toBe(lines.length);
    return lines;
  };

  it('tells of somebody’s work who did what to whom, the newest first', async () => {
    const unit = await services.given.unit('france');
    await written('role.assigned', '2026-03-02T09:00:00Z', {
      actor_id: admin.personId,
      details: JSON.stringify({ role: 'TRAINER', orgUnitId: unit, programmeId: null }),
    });
    await written('label.revoked', '2026-03-02T10:00:00Z', { subject_type: 'Label', reason: 'As agreed.' });
    await written('people.imported', '2026-03-02T10:00:00Z', {
      actor_id: null,
      details: JSON.stringify({ created: 3, updated: 5, deactivated: 0, importId: 'x' }),
    });
    const [imported, revoked, assigned] = await read();
    expect(assigned).toMatchObject({
      actor: { id: admin.personId },
      actionName: 'Gave a role',
      subjectId: colleague,
      subjectName: 'Sofia Lindqvist',
      detail: expect.stringMatching(/^Trainer · \S/),
    });
    expect(revoked).toMatchObject({ actor: { id: colleague }, subjectName: null, detail: 'As agreed.' });
    expect(imported).toMatchObject({ actor: null, detail: '3 new · 5 changed' });
  });

  it('tells of voluntary acts, and of what follows from them, that there were some of a kind on a day', async () => {
    const friday = ['2026-03-06T08:00:00Z', '2026-03-06T23:59:59Z'];
    for (const at of [...friday, '2026-03-07T00:00:00Z']) await written('invitation.declined', at);
    await written('invitation.accepted', '2026-03-06T09:00:00Z');
    await written('label.awarded', '2026-03-06T12:00:00Z', { actor_id: null, subject_type: 'Label' });
    await written('signed-in', '2026-03-06T12:00:00Z', { subject_type: 'SignIn' });
    const lines = await read();
    const day = (at: string, action: string) =>
      expect.objectContaining({ at, action, actor: null, subjectId: '', subjectName: null, detail: null });
    expect(lines).toEqual([
      day('2026-03-07T00:00:00+00:00', 'invitation'),
      expect.objectContaining({ action: 'signed-in', actor: { id: colleague } }),
      day('2026-03-06T00:00:00+00:00', 'label'),
      day('2026-03-06T00:00:00+00:00', 'invitation'),
    ]);
  });

  it('counts what it does not know among the voluntary acts', async () => {
    await written('something.new', '2026-03-06T08:00:00Z');
    expect(await read()).toEqual([expect.objectContaining({ actor: null, actionName: 'Something of somebody’s own' })]);
  });

  it('is found by who, what, about what and when, by which no voluntary act is told from another', async () => {
    await written('signed-in', '2026-03-06T12:00:00Z', { subject_type: 'SignIn' });
    await written('enrolment.leave', '2026-03-06T12:00:00Z', { subject_type: 'Enrolment' });
    await written('role.removed', '2026-03-08T12:00:00Z', { actor_id: admin.personId });
    const actions = async (filter: AuditFilter) => (await read(filter)).map(({ action }) => action);
    expect(await actions({ actorId: colleague })).toEqual(['signed-in']);
    expect(await actions({ subjectId: colleague.toUpperCase() })).toEqual(['role.removed', 'signed-in']);
    expect(await actions({ action: 'enrolment' })).toEqual(['enrolment']);
    // Neither by what somebody answered, nor whether they left.
    expect(await actions({ action: 'enrolment.leave' })).toEqual([]);
    expect(await actions({ subjectType: 'Enrolment' })).toEqual(['enrolment']);
    expect(await actions({ subjectType: 'Enrolment', subjectId: colleague })).toEqual([]);
    expect(await actions({ from: new Date('2026-03-06T12:00:00Z') })).toEqual(['role.removed', 'signed-in']);
    expect(await actions({ to: new Date('2026-03-06T12:00:00Z') })).toEqual(['enrolment']);
  });

  it('is read in the language of whoever reads it', async () => {
    await written('signed-in', '2026-03-06T12:00:00Z');
    const french = new Reading(admin, 'fr', new Date(), 'https://sillage.example.com');
    const [row] = await services.get(AuditTrail).page({}, { after: null, limit: 1 }, asked, french);
    expect(row?.node.actionName).toBe('Connexion');
  });
});
