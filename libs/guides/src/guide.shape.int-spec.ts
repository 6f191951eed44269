import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor, type RoleGrant } from '@sillage/platform';
import { asking, readBy } from '../../../test/support/asking.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { AcknowledgementService } from './acknowledgement.service.js';
import { GuideAuthoring } from './guide-authoring.service.js';
import { GuideQueries } from './guide.queries.js';
import { sha256Of } from './guide-translation.entity.js';
import { GuidesModule } from './guides.module.js';
import type { GuideType } from './guide.types.js';

describe('a guide as somebody reads it', () => {
  let services: Services;
  let reader: Actor;
  let key: string;
  let guideId: string;
  let programmeId: string;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([GuidesModule]);
  });

  beforeEach(async () => {
    count += 1;
    key = `good-practices-${count}`;
    guideId = (await services.given.guide(key)).id;
    programmeId = await services.given.programme(`programme-${count}`, { guideKey: key });
    reader = acting(await services.given.person());
  });

  afterAll(() => services.close());

  const read = async (fields: string, by = reader): Promise<GuideType | null> =>
    services.get(GuideQueries).read(key, asking(fields), readBy(by, services.clock.now()));
  const publish = async (number: number, materialNumber: number) =>
    services.given.publish(guideId, number, { publishedAt: '2026-02-01T09:00:00Z', materialNumber });
  const acknowledge = async (number: number) =>
    services.get(AcknowledgementService).acknowledge(reader, {
      guideKey: key,
      locale: 'en',
      sha256: sha256Of(`# Good practices ${number}`),
    });
  const asks = async () => (await read('{ viewerMustAcknowledge }'))?.viewerMustAcknowledge;

  it('asks to be acknowledged until its current text is, and again only when the meaning changes', async () => {
    expect(await asks()).toBe(true);
    await acknowledge(1);
    expect(await asks()).toBe(false);
    await publish(2, 1);
    expect(await asks()).toBe(false);
    await publish(3, 3);
    expect(await asks()).toBe(true);
    await acknowledge(3);
    expect(await asks()).toBe(false);
    await publish(4, 3);
    await acknowledge(4);
    expect(await asks()).toBe(false);
  });

  it('tells the reader’s last word on it: of the newest version, and of its texts the one read last', async () => {
    const last = async () => (await read('{ viewerAcknowledgement { versionNumber locale } }'))?.viewerAcknowledgement;
    expect(await last()).toBeNull();
    for (const number of [1, 2]) {
      if (number > 1) await publish(number, 1);
      for (const [locale, title] of [
        ['fr', 'Les bonnes pratiques'],
        ['en', 'Good practices'],
      ] as const) {
        services.clock.advance({ minutes: 1 });
        const sha256 = sha256Of(`# ${title} ${number}`);
        await services.get(AcknowledgementService).acknowledge(reader, { guideKey: key, locale, sha256 });
        expect(await last()).toMatchObject({ versionNumber: number, locale });
      }
    }
  });

  it('offers each text to be acknowledged that would say something new, and no other', async () => {
    const published = { en: '# Good practices', fr: '# Les bonnes pratiques' };
    const acknowledgements = async () => {
      const [row] = await services.given.sql<{ count: number }>('SELECT count(*)::int FROM acknowledgement');
      return row?.count ?? 0;
    };
    /** Whether it says something new, of the versions that there are and in each language, once it is tried. */
    const tried = async (number: number, locale: 'en' | 'fr') => {
      const before = await acknowledgements();
      const sha256 = sha256Of(`${published[locale]} ${number}`);
      await services
        .get(AcknowledgementService)
        .acknowledge(reader, { guideKey: key, locale, sha256 })
        .catch(() => null);
      return (await acknowledgements()) > before;
    };
    const offered = async (number: number, locale: 'en' | 'fr') => {
      const guide = await read(`{ versions { number translation(locale: "${locale}") { viewerMayAcknowledge } } }`);
      const version = guide?.versions.find((each) => each.number === number) as object;
      const [translation] = Object.values(version).filter((value) => typeof value === 'object');
      return (translation as { viewerMayAcknowledge: boolean }).viewerMayAcknowledge;
    };
    const everyOffer = async (number: number, locale: 'en' | 'fr', expected: boolean) => {
      const told = await offered(number, locale);
      expect({ number, locale, told, made: await tried(number, locale) }).toEqual({
        number,
        locale,
        told: expected,
        made: expected,
      });
    };
    await everyOffer(1, 'en', true);
    await everyOffer(1, 'en', false);
    await everyOffer(1, 'fr', true);
    await publish(2, 1);
    expect(await asks()).toBe(false);
    await everyOffer(1, 'en', false);
    await everyOffer(2, 'en', true);
    await publish(3, 3);
    await everyOffer(2, 'fr', false);
    await everyOffer(3, 'fr', true);
    await everyOffer(3, 'fr', false);
  });

  it('is asked of each reader and for each guide apart', async () => {
    const colleague = acting(await services.given.person());
    const other = await services.given.guide(`${key}-other`);
    await acknowledge(1);
    expect(await asks()).toBe(false);
    expect((await read('{ viewerMustAcknowledge }', colleague))?.viewerMustAcknowledge).toBe(true);
    await services.given.acknowledgement(other.id, colleague.personId);
    expect((await read('{ viewerMustAcknowledge }', colleague))?.viewerMustAcknowledge).toBe(true);
  });

  it('is acknowledged, too, by who came later and read an edited text alone', async () => {
    await publish(2, 1);
    await acknowledge(2);
    expect(await asks()).toBe(false);
    await publish(3, 1);
    expect(await asks()).toBe(false);
    await publish(4, 4);
    expect(await asks()).toBe(true);
  });

  it('has its title in the language of whoever reads, where there is one', async () => {
    const inFrench = new Actor({ personId: reader.personId, locale: 'fr-CA', timeZone: 'Europe/Paris', roles: [] });
    expect((await read('{ title }'))?.title).toBe('Good practices');
    expect((await read('{ title }', inFrench))?.title).toBe('Les bonnes pratiques');
  });

  describe('before anything of it is published', () => {
    const owner = (grant: Partial<RoleGrant>) => acting(reader.personId, { role: 'GUIDE_OWNER', ...grant });

    beforeEach(async () => {
      key = `unpublished-${count}`;
      programmeId = await services.given.programme(key, { guideKey: key });
      const translations = [{ locale: 'en', title: 'Good practices', markdown: '# Be kind' }];
      const draft = { guideKey: key, change: 'MATERIAL', sourceLocale: 'en', translations } as const;
      await services.get(GuideAuthoring).draft(owner({}), draft);
    });

    it('is there for its owner only, of the company or of a programme that uses it', async () => {
      const versions = '{ current { number } viewerMustAcknowledge versions { number status } }';
      const draft = { current: null, viewerMustAcknowledge: false, versions: [{ number: 1, status: 'DRAFT' }] };
      expect(await read(versions, owner({}))).toMatchObject(draft);
      expect(await read(versions, owner({ programmeId }))).toMatchObject(draft);
      expect(await read(versions)).toBeNull();
    });

    it.each([
      ['a part of the company', { orgUnitId: '00000000-0000-7000-8000-000000000001' }],
      ['another programme', { programmeId: '00000000-0000-7000-8000-000000000002' }],
    ])('is not there for the owner of %s', async (_, grant) => {
      expect(await read('{ key }', owner(grant))).toBeNull();
    });
  });
});
