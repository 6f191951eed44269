import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sillage/platform';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { AcknowledgementService } from './acknowledgement.service.js';
import { sha256Of } from './guide-translation.entity.js';
import { GuidesModule } from './guides.module.js';

describe('acknowledging a guide', () => {
  let services: Services;
  let acknowledging: AcknowledgementService;
  let reader: Actor;
  let guideKey: string;
  let count = 0;
  let guide: { id: string; versionId: string };

  beforeAll(async () => {
    services = await startServices([GuidesModule]);
    acknowledging = services.get(AcknowledgementService);
  });

  beforeEach(async () => {
    count += 1;
    guideKey = `good-practices-${count}`;
    guide = await services.given.guide(guideKey);
    reader = acting(await services.given.person());
  });

  afterAll(() => services.close());

  const textOf = { en: '# Good practices', fr: '# Les bonnes pratiques' };
  const read = (locale: 'en' | 'fr', number = 1) => ({
    guideKey,
    locale,
    sha256: sha256Of(`${textOf[locale]} ${number}`),
  });
  const publish = async (number: number, materialNumber: number) =>
    services.given.publish(guide.id, number, { publishedAt: '2026-02-01T09:00:00Z', materialNumber });
  it('records which text was read, in which language, and when', async () => {
    expect(await acknowledging.acknowledge(reader, read('fr'))).toMatchObject({
      personId: reader.personId,
      guideId: guide.id,
      versionId: guide.versionId,
      versionNumber: 1,
      locale: 'fr',
      sha256: sha256Of('# Les bonnes pratiques 1'),
      acknowledgedAt: services.clock.now(),
    });
    expect(await services.events('guide.acknowledged', { guideKey })).toEqual([
      { guideId: guide.id, guideKey, personId: reader.personId, versionNumber: 1 },
    ]);
  });

  it('is the same fact when the same text is acknowledged again, even many times at once', async () => {
    const times = await Promise.all(Array.from({ length: 8 }, () => acknowledging.acknowledge(reader, read('en'))));
    services.clock.advance({ days: 3 });
    times.push(await acknowledging.acknowledge(reader, read('en')));
    expect(new Set(times.map(({ id }) => id)).size).toBe(1);
    expect(await services.events('guide.acknowledged', { guideKey })).toHaveLength(1);
  });

  it('is each reader’s own fact, and told for each', async () => {
    const colleague = acting(await services.given.person());
    const theirs = await acknowledging.acknowledge(colleague, read('en'));
    const mine = await acknowledging.acknowledge(reader, read('en'));
    services.clock.advance({ days: 1 });
    const again = await acknowledging.acknowledge(reader, read('en'));
    expect([mine.personId, again.id, again.acknowledgedAt]).toEqual([reader.personId, mine.id, mine.acknowledgedAt]);
    expect(theirs).toMatchObject({ personId: colleague.personId });
    expect(theirs.id).not.toBe(mine.id);
    const told = await services.events('guide.acknowledged', { guideKey });
    expect(told.map(({ personId }) => personId)).toEqual([colleague.personId, reader.personId]);
  });

  it('is another fact in another language', async () => {
    const english = await acknowledging.acknowledge(reader, read('en'));
    const french = await acknowledging.acknowledge(reader, read('fr'));
    expect(french.id).not.toBe(english.id);
  });

  it('takes a hash in capitals for what it is', async () => {
    const text = read('en');
    const capitals = { ...text, sha256: text.sha256.toUpperCase() };
    expect(await acknowledging.acknowledge(reader, capitals)).toMatchObject({ sha256: text.sha256 });
  });

  it('is refused for a text that was replaced meanwhile', async () => {
    await publish(2, 1);
    await expect(acknowledging.acknowledge(reader, read('en', 1))).rejects.toMatchObject({
      code: 'STALE_GUIDE_VERSION',
    });
    await acknowledging.acknowledge(reader, read('en', 2));
  });

  it('is refused for the text of another language', async () => {
    const mixed = { ...read('fr'), locale: 'en' };
    await expect(acknowledging.acknowledge(reader, mixed)).rejects.toMatchObject({ code: 'STALE_GUIDE_VERSION' });
  });

  it('is refused in a language without a text', async () => {
    const german = { ...read('en'), locale: 'de' };
    await expect(acknowledging.acknowledge(reader, german)).rejects.toMatchObject({ code: 'TRANSLATION_MISSING' });
  });

  it('is refused while there is nothing to read', async () => {
    const unknown = { ...read('en'), guideKey: 'nothing' };
    await expect(acknowledging.acknowledge(reader, unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
