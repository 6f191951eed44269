import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@sillage/platform';
import { GivenLabels } from '../../../../test/support/given-labels.js';
import { ReminderOffice } from '../../../../test/support/reminder-office.js';
import { acting } from '../../../../test/support/services.js';
import { LabelMessages } from '../label-messages.subscribers.js';
import { NotificationService, type Notice } from './notification.service.js';

type OfLabel = Extract<Notice, { values: { level: string } }>;

const [one, two] = ['0198a000-0000-7000-8000-000000000001', '0198a000-0000-7000-8000-000000000002'];

describe('what the app has to tell', () => {
  let office: ReminderOffice;
  let person: string;
  let colleague: string;

  beforeAll(async () => {
    office = await ReminderOffice.open(null);
  });

  beforeEach(async () => {
    await office.beginAgain();
    [person, colleague] = [await office.given.person(), await office.given.person()];
  });

  afterAll(() => office.close());

  const service = () => office.get(NotificationService);
  const within = async <T>(work: Parameters<UnitOfWork['run']>[0]) => office.get(UnitOfWork).run(work) as Promise<T>;
  const notice = (facts: Partial<OfLabel> = {}): OfLabel => ({
    kind: 'LABEL_AWARDED',
    personId: person,
    subjectId: one,
    programmeId: office.programme,
    values: { level: 'Champion' },
    ...facts,
  });
  const tell = async (...notices: Notice[]) => within(async (tx) => service().tell(tx, notices));
  const settle = async (of: Partial<OfLabel>) => within(async (tx) => service().settle(tx, [notice(of)]));
  type Told = { who: string; kind: string; subject: string; unread: boolean };
  const told = async (): Promise<string[]> => {
    const rows = await office.given.sql<Told>(
      `SELECT CASE person_id WHEN $1 THEN 'person' ELSE 'colleague' END AS who, kind, right(subject_id::text, 1) AS subject,
         read_at IS NULL AS unread FROM notification ORDER BY 1, 2, 3, occurrence`,
      [person],
    );
    return rows.map(({ who, kind, subject, unread }) => `${who} ${kind} ${subject}${unread ? '' : ' read'}`);
  };

  it('is told once of each thing, to each, and of the same thing once more when it happens again', async () => {
    await tell(notice(), notice({ subjectId: two }), notice({ personId: colleague }));
    await tell(notice(), notice({ kind: 'LABEL_LAPSED' }), notice({ occurrence: 2 }));
    expect(await told()).toEqual([
      'colleague LABEL_AWARDED 1',
      'person LABEL_AWARDED 1',
      'person LABEL_AWARDED 1',
      'person LABEL_AWARDED 2',
      'person LABEL_LAPSED 1',
    ]);
  });

  it.each([
    ['left the company', async (id: string) => leaves(id)],
    ['wants nothing in the app', async (id: string) => office.given.preference(id, { in_app: false })],
    [
      'muted that kind',
      async (id: string) => office.given.preference(id, { muted_kinds: ['SESSION_SOON', 'LABEL_AWARDED'] }),
    ],
  ])('is not told to who %s', async (_, change) => {
    await change(person);
    await tell(notice(), notice({ personId: colleague }));
    expect(await told()).toEqual(['colleague LABEL_AWARDED 1']);
  });

  it('is told to who muted another kind, or wants no mail', async () => {
    await office.given.preference(person, { muted_kinds: ['LABEL_LAPSED'] });
    await office.given.preference(colleague, { email: false });
    await tell(notice(), notice({ personId: colleague }), notice({ kind: 'LABEL_LAPSED' }));
    expect(await told()).toEqual(['colleague LABEL_AWARDED 1', 'person LABEL_AWARDED 1']);
  });

  it('is no longer new when it is settled: for that person, of that kind, about that thing', async () => {
    const all = [
      notice(),
      notice({ subjectId: two }),
      notice({ kind: 'LABEL_LAPSED' }),
      notice({ personId: colleague }),
    ];
    await tell(...all);
    await settle({});
    expect(await told()).toEqual([
      'colleague LABEL_AWARDED 1',
      'person LABEL_AWARDED 1 read',
      'person LABEL_AWARDED 2',
      'person LABEL_LAPSED 1',
    ]);
  });

  it('is read by whom it is told to: one by one, or all of theirs', async () => {
    await tell(notice(), notice({ subjectId: two }), notice({ personId: colleague }));
    const idsOf = async (personId: string) =>
      (
        await office.given.sql<{ id: string }>('SELECT id FROM notification WHERE person_id = $1 ORDER BY id', [
          personId,
        ])
      ).map(({ id }) => id);
    const [mine = '', other = ''] = await idsOf(person);
    const [theirs = ''] = await idsOf(colleague);
    expect(await service().markRead(acting(person), [mine, theirs])).toBe(1);
    expect(await told()).toEqual(expect.arrayContaining(['colleague LABEL_AWARDED 1']));
    expect(await service().markRead(acting(colleague), [other])).toBe(1);
    expect(await service().markRead(acting(person), 'all')).toBe(0);
    expect(await told()).toEqual([
      'colleague LABEL_AWARDED 1',
      'person LABEL_AWARDED 1 read',
      'person LABEL_AWARDED 2 read',
    ]);
  });

  it('is, of a label that goes back, told each time that it went back, and once of each', async () => {
    const labels = await GivenLabels.in(office);
    await labels.enrolled({ personId: person });
    const labelId = await labels.label(acting(person), 'SENT_BACK');
    const handedIn = async (at: string) =>
      office.given.sql('UPDATE label SET submitted_at = $2 WHERE id = $1', [labelId, at]);
    const goesBack = async () =>
      within(async (tx) =>
        office.get(LabelMessages).onSentBack([{ labelId, programmeId: labels.programmeId, personId: person }], tx),
      );
    await handedIn('2026-03-01T09:00:00Z');
    await goesBack();
    await goesBack();
    expect(await told()).toHaveLength(1);
    await handedIn('2026-03-02T09:00:00Z');
    await goesBack();
    expect(await told()).toHaveLength(2);
  });

  it.each([
    ['REVOKED', ['person LABEL_REVOKED']],
    ['LAPSED', ['person LABEL_LAPSED']],
    ['RETURNED', []],
  ])('is, of a label that is %s, for who did not do it themselves', async (status, kinds) => {
    const labels = await GivenLabels.in(office);
    await labels.enrolled({ personId: person });
    const labelId = await labels.label(acting(person), status);
    const closed = [{ labelId, programmeId: labels.programmeId, personId: person }];
    await within(async (tx) => office.get(LabelMessages).onClosed(closed, tx));
    expect((await told()).map((one) => one.slice(0, -2))).toEqual(kinds);
  });

  it('is forgotten with the person, and nobody else’s', async () => {
    await tell(notice(), notice({ personId: colleague }));
    await within(async (tx) => service().forget(tx, person));
    expect(await told()).toEqual(['colleague LABEL_AWARDED 1']);
  });

  const leaves = async (id: string) =>
    office.given.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [id]);
});
