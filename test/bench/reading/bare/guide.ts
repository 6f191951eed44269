import { createTwoFilesPatch } from 'diff';
import { time, type Ground, type Handler } from './request.js';
import { fieldNamed, jsonObject, plain, ready, selectionOf, sqlObject, type Part } from './selection.js';

type Render = (text: { locale: string; sha256: string; markdown: string }) => string;
const rendering = new URL('../../../../dist/libs/guides/src/guide-rendering.js', import.meta.url).href;

/** What one statement brings: all but the long texts, which are kept under their hash. */
type Row = {
  readonly key: string;
  readonly title: string;
  readonly must: boolean;
  readonly newest: string | null;
  readonly id: string;
  readonly number: number;
  readonly published_at: string;
  readonly change_note: string | null;
  readonly source_locale: string;
  readonly locales: string[];
  readonly locale: string;
  readonly sha256: string;
  readonly behind: boolean;
  readonly former_number: number | null;
  readonly former_sha256: string | null;
};
type Shown = Row & { readonly html: string; readonly diff: string };

/** One statement; text, HTML and differences are kept for each hash, as long as the process lives. */
export function guide({ pool, documents }: Ground): Handler {
  const fields = fieldNamed(selectionOf(documents.guide), 'guide')?.fields ?? [];
  const text = statement(fields);
  const answer = writing(fields);
  const texts = new Texts(pool);
  return async ({ id, language }, { key, locale }) => {
    const { rows } = await pool.query<Row>({ name: 'guide', text, values: [key, id, locale ?? language] });
    const [row] = rows;
    if (row === undefined) return `{"data":{"guide":null}}`;
    return `{"data":{"guide":${answer({ ...row, html: await texts.html(row), diff: await texts.diff(row) })}}}`;
  };
}

function statement(fields: Parameters<typeof writing>[0]): string {
  const acknowledgement = sqlObject('Acknowledgement', fieldNamed(fields, 'viewerAcknowledgement')?.fields ?? [], {
    id: 'newest.id',
    versionNumber: 'newest.version_number',
    locale: 'newest.locale',
    acknowledgedAt: time('newest.acknowledged_at'),
  });
  return `
    SELECT g.key, t.title, newest.version_number IS NULL OR newest.version_number < v.material_number AS must,
      CASE WHEN newest.id IS NOT NULL THEN (${acknowledgement})::text END AS newest,
      v.id, v.number, ${time('v.published_at')} AS published_at, v.change_note, v.source_locale,
      (SELECT array_agg(one.locale ORDER BY one.locale) FROM guide_translation one WHERE one.version_id = v.id) AS locales,
      t.locale, t.sha256, t.source_sha256 <> source.sha256 AS behind,
      former.version_number AS former_number, former.sha256 AS former_sha256
    FROM guide g JOIN guide_version v ON v.guide_id = g.id AND v.status = 'PUBLISHED'
    JOIN guide_translation source ON source.version_id = v.id AND source.locale = v.source_locale
    JOIN guide_translation t ON t.version_id = v.id AND t.locale = $3
    LEFT JOIN LATERAL (SELECT * FROM acknowledgement a WHERE a.guide_id = g.id AND a.person_id = $2
      ORDER BY a.version_number DESC, a.acknowledged_at DESC LIMIT 1) newest ON true
    LEFT JOIN LATERAL (SELECT * FROM acknowledgement a WHERE a.guide_id = g.id AND a.person_id = $2 AND a.locale = $3
      ORDER BY a.acknowledged_at DESC, a.version_number DESC LIMIT 1) former ON true
    WHERE g.key = $1`;
}

function writing(fields: ReturnType<typeof selectionOf>): Part<Shown> {
  return jsonObject<Shown>('Guide', fields, {
    key: plain(({ key }) => key),
    title: plain(({ title }) => title),
    viewerMustAcknowledge: plain(({ must }) => must),
    viewerAcknowledgement: ready(({ newest }) => newest),
    current: (current) =>
      jsonObject<Shown>('GuideVersion', current, {
        id: plain(({ id }) => id),
        number: plain(({ number }) => number),
        publishedAt: plain((row) => row.published_at),
        changeNote: plain((row) => row.change_note),
        sourceLocale: plain((row) => row.source_locale),
        locales: plain(({ locales }) => locales),
        translation: (translation) =>
          jsonObject<Shown>('GuideTranslation', translation, {
            locale: plain(({ locale }) => locale),
            title: plain(({ title }) => title),
            html: ready(({ html }) => html),
            sha256: plain(({ sha256 }) => sha256),
            behindSource: plain(({ behind }) => behind),
            viewerMayAcknowledge: plain((row) => row.former_number !== row.number),
            diffSinceAcknowledged: ready(({ diff }) => diff),
          }),
      }),
  });
}

/** As JSON, so that nothing is escaped twice. */
class Texts {
  private readonly written = new Map<string, string>();
  private readonly markdowns = new Map<string, string>();
  private readonly pool: Ground['pool'];
  private render: Render | undefined;

  constructor(pool: Ground['pool']) {
    this.pool = pool;
  }

  async html({ locale, sha256 }: Row): Promise<string> {
    return this.once(`${locale}/${sha256}`, async () => {
      this.render ??= ((await import(rendering)) as { renderGuide: Render }).renderGuide;
      return this.render({ locale, sha256, markdown: await this.markdown(sha256) });
    });
  }

  async diff({ locale, number, sha256, former_number, former_sha256 }: Row): Promise<string> {
    if (former_sha256 === null || former_sha256 === sha256) return 'null';
    return this.once(`${locale}/${former_sha256}/${sha256}`, async () => {
      const [before, after] = [await this.markdown(former_sha256), await this.markdown(sha256)];
      const [from, to] = [`version-${former_number}/${locale}.md`, `version-${number}/${locale}.md`];
      return createTwoFilesPatch(from, to, before, after, undefined, undefined, { context: 3 });
    });
  }

  private async once(key: string, make: () => Promise<string>): Promise<string> {
    const known = this.written.get(key) ?? JSON.stringify(await make());
    this.written.set(key, known);
    return known;
  }

  private async markdown(sha256: string): Promise<string> {
    const known = this.markdowns.get(sha256);
    if (known !== undefined) return known;
    const { rows } = await this.pool.query<{ markdown: string }>(
      'SELECT markdown FROM guide_translation WHERE sha256 = $1 LIMIT 1',
      [sha256],
    );
    const markdown = rows[0]?.markdown ?? '';
    this.markdowns.set(sha256, markdown);
    return markdown;
  }
}
