import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';

describe('the guide, over the API', () => {
  let app: TestApp;
  let given: GivenCompany;
  let guideKey: string;
  let owner: string;
  let reader: string;
  let count = 0;

  beforeAll(async () => {
    app = await startTestApp();
    given = await GivenCompany.in(app.get(Config).databaseUrl);
  });

  beforeEach(async () => {
    count += 1;
    guideKey = `good-practices-${count}`;
    await given.programme(`programme-${count}`, { guideKey });
    owner = await given.person();
    await given.insert('role_assignment', { person_id: owner, role: 'GUIDE_OWNER' });
    reader = await given.person({ locale: 'fr' });
  });

  afterAll(async () => {
    await given.end();
    await app.close();
  });

  const texts = (en: string, fr?: string) => [
    { locale: 'en', title: 'Good practices', markdown: en },
    ...(fr === undefined ? [] : [{ locale: 'fr', title: 'Les bonnes pratiques', markdown: fr }]),
  ];
  const draft = async (input: object = {}, as = owner) =>
    app.graphql<{ draftGuideVersion: { version: { id: string; number: number; status: string } } }>(
      `mutation ($input: DraftGuideVersionInput!) { draftGuideVersion(input: $input) {
         clientMutationId version { id number status locales publishedAt } } }`,
      { input: { guideKey, change: 'MATERIAL', sourceLocale: 'en', translations: texts('# Be kind'), ...input } },
      as,
    );
  const publish = async (versionId: string, as = owner) =>
    app.graphql(
      `mutation ($input: PublishGuideVersionInput!) { publishGuideVersion(input: $input) { version { id status publishedAt } } }`,
      { input: { versionId } },
      as,
    );
  const published = async (input: object = {}) => {
    const { data } = await draft(input);
    await publish(data.draftGuideVersion.version.id);
    return data.draftGuideVersion.version;
  };
  type SeenGuide = {
    versions: object[];
    viewerMustAcknowledge: boolean;
    current: { translation: { locale: string; diffSinceAcknowledged: string } };
  };
  const read = async (fields: string, as = reader) => {
    const { data, errors } = await app.graphql<{ guide: SeenGuide }>(
      `query ($key: String!) { guide(key: $key) { ${fields} } }`,
      { key: guideKey },
      as,
    );
    expect(errors).toBeUndefined();
    return data.guide;
  };
  const acknowledge = async (locale: string, markdown: string, as = reader) =>
    app.graphql(
      `mutation ($input: AcknowledgeGuideInput!) { acknowledgeGuide(input: $input) {
         acknowledgement { id guideKey versionNumber locale sha256 acknowledgedAt } } }`,
      { input: { guideKey, locale, sha256: createHash('sha256').update(markdown).digest('hex') } },
      as,
    );

  it('is drafted out of sight, published, and read in the reader’s language', async () => {
    await published({ translations: texts('# Be kind', '# Soyez "aimable"') });
    await draft({ translations: texts('# Next') });
    const fields = `title current { number locales translation { locale title html markdown sha256 behindSource } } versions { number status }`;
    expect(await read(fields)).toEqual({
      title: 'Les bonnes pratiques',
      current: {
        number: 1,
        locales: ['en', 'fr'],
        translation: {
          locale: 'fr',
          title: 'Les bonnes pratiques',
          html: '<h1 id="section-soyez-aimable">Soyez «\u00a0aimable\u00a0»</h1>\n',
          markdown: '# Soyez "aimable"',
          sha256: createHash('sha256').update('# Soyez "aimable"').digest('hex'),
          behindSource: false,
        },
      },
      versions: [{ number: 1, status: 'PUBLISHED' }],
    });
    expect((await read('versions { number status }', owner)).versions).toEqual([
      { number: 2, status: 'DRAFT' },
      { number: 1, status: 'PUBLISHED' },
    ]);
    expect((await read('current { translation(locale: "de") { locale } }')).current.translation.locale).toBe('fr');
  });

  it('asks for an acknowledgement, shows what changed since, and asks again when the meaning changes', async () => {
    const standing = `viewerMustAcknowledge viewerAcknowledgement { versionNumber locale }
      current { translation(locale: "en") { diffSinceAcknowledged } }`;
    await draft();
    expect(await read(standing)).toBeNull();
    expect(await read(standing, owner)).toEqual({
      viewerMustAcknowledge: false,
      viewerAcknowledgement: null,
      current: null,
    });
    await published({ revision: 1, translations: texts('# Be kind\n') });
    expect(await read(standing)).toMatchObject({ viewerMustAcknowledge: true, viewerAcknowledgement: null });

    expect((await acknowledge('en', '# Be kind\n')).data).toMatchObject({
      acknowledgeGuide: { acknowledgement: { guideKey, versionNumber: 1, locale: 'en' } },
    });
    expect(await read(standing)).toEqual({
      viewerMustAcknowledge: false,
      viewerAcknowledgement: { versionNumber: 1, locale: 'en' },
      current: { translation: { diffSinceAcknowledged: null } },
    });

    await published({ change: 'EDITORIAL', translations: texts('# Be kind.\n') });
    const edited = await read(standing);
    expect(edited.viewerMustAcknowledge).toBe(false);
    expect(edited.current.translation.diffSinceAcknowledged).toContain('-# Be kind\n+# Be kind.\n');

    await published({ translations: texts('# Be kind, and ask.\n') });
    expect((await read(standing)).viewerMustAcknowledge).toBe(true);
  });

  it('tells what changed since the text that one acknowledged last, in that very language', async () => {
    const changes = `current { en: translation(locale: "en") { diffSinceAcknowledged }
      fr: translation(locale: "fr") { diffSinceAcknowledged } }`;
    type Changes = { current: Record<'en' | 'fr', { diffSinceAcknowledged: string | null }> };
    const since = async () => {
      const { current } = (await read(changes)) as unknown as Changes;
      const from = (diff: string | null) => /^--- (\S+)/m.exec(diff ?? '')?.[1] ?? null;
      return [from(current.en.diffSinceAcknowledged), from(current.fr.diffSinceAcknowledged)];
    };
    const publishNumber = async (number: number) =>
      published({ translations: texts(`# Be kind ${number}`, `# Soyez aimable ${number}`) });
    const acknowledgeIn = async (locale: 'en' | 'fr', number: number, as = reader) => {
      app.clock.advance({ minutes: 1 });
      return acknowledge(locale, `${locale === 'en' ? '# Be kind' : '# Soyez aimable'} ${number}`, as);
    };
    await publishNumber(1);
    expect(await since()).toEqual([null, null]);
    await acknowledgeIn('fr', 1);
    await publishNumber(2);
    expect(await since()).toEqual([null, 'version-1/fr.md']);
    await acknowledgeIn('en', 2);
    await acknowledgeIn('fr', 2, await given.person());
    await publishNumber(3);
    expect(await since()).toEqual(['version-2/en.md', 'version-1/fr.md']);
    await acknowledgeIn('fr', 3);
    await publishNumber(4);
    expect(await since()).toEqual(['version-2/en.md', 'version-3/fr.md']);
  });

  it('refuses the acknowledgement of a text that is no longer current, in the reader’s words', async () => {
    await published({ translations: texts('# Old') });
    await published({ translations: texts('# New') });
    const { errors } = await acknowledge('en', '# Old');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'STALE_GUIDE_VERSION', argumentPath: 'input.sha256' } });
    expect(errors?.[0]?.message).toMatch(/^Le guide a changé/);
    expect((await acknowledge('fr', '# New')).errors?.[0]?.extensions.code).toBe('TRANSLATION_MISSING');
  });

  it('is found from its programme, and is null where there is none', async () => {
    await published();
    const { data } = await app.graphql(
      `query ($key: String!) { programme(key: $key) { guide { key current { number } } } guide(key: "nowhere") { key } }`,
      { key: `programme-${count}` },
      reader,
    );
    expect(data).toEqual({ programme: { guide: { key: guideKey, current: { number: 1 } } }, guide: null });
  });

  it('is added to in another language after it was published', async () => {
    const { id } = await published();
    const { data } = await app.graphql(
      `mutation ($input: TranslateGuideVersionInput!) { translateGuideVersion(input: $input) { version { locales } } }`,
      { input: { versionId: id, translation: { locale: 'fr', title: 'Titre', markdown: 'Soyez aimable' } } },
      owner,
    );
    expect(data).toEqual({ translateGuideVersion: { version: { locales: ['en', 'fr'] } } });
  });

  it('answers a mutation that is sent twice with the first answer', async () => {
    const first = await draft({ clientMutationId: 'once' });
    const second = await draft({ clientMutationId: 'once' });
    expect(second).toEqual(first);
    expect(first.data.draftGuideVersion.version).toMatchObject({ number: 1, status: 'DRAFT' });
  });

  it.each([
    ['a reader who drafts', {}, 'reader', 'FORBIDDEN', undefined],
    ['an empty text', { translations: texts('') }, 'owner', 'BAD_USER_INPUT', 'input.translations.0.markdown'],
    [
      'a text too long to be read',
      { translations: texts('x'.repeat(200_001)) },
      'owner',
      'BAD_USER_INPUT',
      'input.translations.0.markdown',
    ],
    ['a language that is none', { sourceLocale: 'english!' }, 'owner', 'BAD_USER_INPUT', 'input.sourceLocale'],
    ['no text at all', { translations: [] }, 'owner', 'BAD_USER_INPUT', 'input.translations'],
  ] as const)('refuses %s', async (_, input, who, code, argumentPath) => {
    const { errors } = await draft(input, who === 'owner' ? owner : reader);
    expect(errors?.[0]?.extensions).toMatchObject({ code, ...(argumentPath && { argumentPath }) });
  });

  it('says so where a key can be nobody’s', async () => {
    const { errors } = await app.graphql('query ($key: String!) { guide(key: $key) { key } }', { key: 'a\0b' }, reader);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath: 'key' });
  });

  it('says so where an id is none, or belongs to nothing', async () => {
    expect((await publish('12')).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argumentPath: 'input.versionId',
    });
    const unknown = await publish('0198a000-0000-7000-8000-000000000001');
    expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
