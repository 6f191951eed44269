import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LabelService, labelShape } from '@sillage/labels';
import type { Actor } from '@sillage/platform';
import { readOne } from '../../../test/support/asking.js';
import { GivenLabels } from '../../../test/support/given-labels.js';
import { startServices, type Services } from '../../../test/support/services.js';
import { LabelPagesModule } from './label-pages.module.js';
import { LabelSharing } from './label-sharing.service.js';
import { ShownLabels } from './shown-labels.js';

describe('making a label public', () => {
  let services: Services;
  let given: GivenLabels;
  let holder: Actor;

  beforeAll(async () => {
    services = await startServices([LabelPagesModule]);
  });

  beforeEach(async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    given = await GivenLabels.in(services);
    holder = await given.enrolled();
  });

  afterAll(() => services.close());

  const publish = async (labelId: string, isPublic = true, actor = holder) =>
    services.get(LabelSharing).publish(actor, labelId, isPublic);
  const mayPublish = async (id: string, by = holder) =>
    (await readOne<{ viewerMayPublish: boolean }>(services, labelShape, id, { fields: '{ viewerMayPublish }', by }))
      .viewerMayPublish;
  const isPublic = async (labelId: string) => (await services.get(ShownLabels).public(labelId, 'en')) !== null;
  const renew = async (labelId: string) => {
    await given.attended(holder);
    return (await services.get(LabelService).renew(holder, labelId)).id;
  };
  const expiring = { awardedAt: '2025-03-15T09:00:00Z', expiresAt: '2026-03-15T09:00:00Z' };
  const refusal = (code: string) => expect.objectContaining({ code });

  it('is off until the holder says so, and off again as soon as they say so', async () => {
    const id = await given.label(holder, 'AWARDED');
    expect(await isPublic(id)).toBe(false);
    expect(await publish(id)).toMatchObject({ publishedAt: services.clock.now() });
    expect(await isPublic(id)).toBe(true);
    expect(await publish(id, false)).toMatchObject({ publishedAt: null });
    expect(await isPublic(id)).toBe(false);
  });

  it('is written down once each time, with who did it', async () => {
    const id = await given.label(holder, 'AWARDED');
    for (const wanted of [true, true, false, false]) await publish(id, wanted);
    expect(
      await services.given.sql('SELECT action, actor_id FROM audit_entry WHERE subject_id = $1 ORDER BY id', [id]),
    ).toEqual([
      { action: 'label.published', actor_id: holder.personId },
      { action: 'label.unpublished', actor_id: holder.personId },
    ]);
  });

  it.each(['AWARDED', 'RENEWED', 'LAPSED', 'RETURNED', 'REVOKED'])(
    'is possible for a label that is %s, and said to be',
    async (status) => {
      const id = await given.label(holder, status);
      expect(await mayPublish(id)).toBe(true);
      expect(await publish(id)).toMatchObject({ status });
      expect(await mayPublish(id)).toBe(true);
    },
  );

  it.each(['IN_PROGRESS', 'READY', 'SUBMITTED', 'SENT_BACK'])('is refused for a label %s', async (status) => {
    const id = await given.label(holder, status);
    expect(await mayPublish(id)).toBe(false);
    await expect(publish(id)).rejects.toEqual(refusal('INVALID_TRANSITION'));
    expect(await publish(id, false)).toMatchObject({ publishedAt: null });
    await expect(services.given.sql('UPDATE label SET published_at = now() WHERE id = $1', [id])).rejects.toMatchObject(
      { constraint: 'label_is_public_once_awarded' },
    );
  });

  it('is nobody else’s business', async () => {
    const id = await given.label(holder, 'AWARDED');
    const other = await given.enrolled();
    expect(await mayPublish(id, other)).toBe(false);
    await expect(publish(id, true, other)).rejects.toMatchObject({ code: 'NOT_FOUND', subject: { type: 'Label', id } });
    expect(await isPublic(id)).toBe(false);
  });

  it('holds for the renewals that come, and for all of them when it is taken back', async () => {
    const first = await given.label(holder, 'AWARDED', expiring);
    await publish(first);
    const second = await renew(first);
    services.clock.set('2027-03-02T09:00:00Z');
    const third = await renew(second);
    for (const id of [first, second, third]) expect(await isPublic(id)).toBe(true);
    // Whichever address is opened, it tells of the last award.
    for (const id of [first, second, third]) {
      expect(await services.get(ShownLabels).public(id, 'en')).toMatchObject({ id, awardedAt: services.clock.now() });
    }
    await publish(second, false);
    for (const id of [first, second, third]) expect(await isPublic(id)).toBe(false);
    await publish(first);
    for (const id of [first, second, third]) expect(await isPublic(id)).toBe(true);
  });

  it('leaves every other label as it was, one earned anew among them', async () => {
    const first = await given.label(holder, 'AWARDED', expiring);
    await publish(first);
    await services.get(LabelService).return(holder, first);
    await given.attended(holder);
    const again = await services.get(LabelService).submit(holder, given.programme, []);
    expect(again).toMatchObject({ status: 'AWARDED', publishedAt: null });
    expect(await isPublic(again.id)).toBe(false);
    expect(await services.get(ShownLabels).public(first, 'en')).toMatchObject({ standing: { is: 'ended' } });
  });
});
