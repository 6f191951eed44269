import { column, listOf, Shape, type Reading } from '@sillage/platform';
import { programmeShape } from '@sillage/programmes';
import { changesBetween, knownChanges, type DiffSide } from './guide-diff.js';
import { localeToShow } from './guide-locales.js';
import { isOwned, isToAcknowledge, mustAcknowledge } from './guide.policy.js';
import { knownHtml, renderGuide, type GuideSource } from './guide-rendering.js';
import type { GuideTranslationType } from './guide.types.js';
import { isPublic } from './public-page/public-guide.queries.js';
import { isInUse } from './version-states.js';

export const guideShape = new Shape('Guide', { table: 'guide', always: { id: 'id', key: 'key' } });
export const guideVersionShape = new Shape('GuideVersion', {
  table: 'guide_version',
  always: { id: 'id', guideId: 'guide_id', number: 'number' },
});
const translationShape = new Shape('GuideTranslation', { table: 'guide_translation', always: { id: 'id' } });

/** The texts that a field chooses one of, for whoever reads. */
type Texts<T> = { readonly source: string; readonly translations: readonly ({ readonly locale: string } & T)[] };

guideShape.add({
  // In the reader's language where there is a text in it; before anything is published, as its owner called it.
  title: {
    sql: ({ row }) => `json_build_object('title', ${row}.title, 'current', (
      SELECT ${textsOf('v', `'title', t.title`)} FROM guide_version v WHERE ${isCurrent('v', row)}))`,
    finish: ({ title, current }: { title: string; current: Texts<{ title: string }> | null }, { reading }) =>
      (current && textToShow(current, [reading.locale])?.title) ?? title,
  },
  publicUrl: {
    sql: ({ row }) => `CASE WHEN EXISTS (SELECT FROM guide_version v JOIN guide_translation t ON ${isPublic('t', 'v')}
      WHERE ${isCurrent('v', row)}) THEN ${row}.key END`,
    finish: (key: string | null, { reading }) => key && `${reading.publicUrl}/guides/${key}`,
  },
  licence: column('licence'),
  current: {
    of: guideVersionShape,
    sql: ({ row, asked, reading }) => {
      const version = reading.alias('guide_version');
      return `(SELECT ${guideVersionShape.json(asked, version, reading)}
        FROM guide_version ${version} WHERE ${isCurrent(version, row)})`;
    },
  },
  // What its owners write; to everybody else it is not there.
  draft: {
    of: guideVersionShape,
    sql: ({ row, asked, reading }) => {
      const version = reading.alias('guide_version');
      return `(SELECT ${guideVersionShape.json(asked, version, reading)} FROM guide_version ${version}
        WHERE ${version}.guide_id = ${row}.id AND ${version}.status = 'DRAFT' AND ${isOwned(row, reading)})`;
    },
  },
  // The newest first; a draft is there for the guide's owner only.
  versions: {
    of: guideVersionShape,
    sql: ({ row, asked, reading }) => {
      const version = reading.alias('guide_version');
      return listOf(
        guideVersionShape.json(asked, version, reading),
        `guide_version ${version} WHERE ${version}.guide_id = ${row}.id
          AND (${version}.status <> 'DRAFT' OR ${isOwned(row, reading)})`,
        `${version}.number DESC`,
      );
    },
  },
  // The newest.
  viewerAcknowledgement: ({ row, reading }) => `(SELECT json_build_object('id', a.id, 'guideKey', ${row}.key,
      'versionNumber', a.version_number, 'locale', a.locale, 'sha256', a.sha256, 'acknowledgedAt', a.acknowledged_at)
    FROM acknowledgement a WHERE a.guide_id = ${row}.id AND a.person_id = ${reading.me}
    ORDER BY a.version_number DESC, a.acknowledged_at DESC LIMIT 1)`,
  programmes: {
    of: programmeShape,
    sql: ({ row, asked, reading }) => {
      const programme = reading.alias('programme');
      return listOf(
        programmeShape.json(asked, programme, reading),
        `programme ${programme} JOIN guide_given given ON given.programme_id = ${programme}.id WHERE given.guide_key = ${row}.key`,
        `${programme}.key`,
      );
    },
  },
  viewerMayWrite: ({ row, reading }) => isOwned(row, reading),
  viewerMustAcknowledge: ({ row, reading }) => `EXISTS (SELECT FROM guide_version v
    WHERE ${isCurrent('v', row)} AND ${mustAcknowledge('v', reading.me)})`,
});

guideVersionShape.add({
  revision: column('revision'),
  savedAt: column('created_at'),
  status: column('status'),
  change: column('change'),
  changeNote: column('change_note'),
  publishedAt: column('published_at'),
  sourceLocale: column('source_locale'),
  locales: ({ row }) => listOf('t.locale', `guide_translation t WHERE t.version_id = ${row}.id`, 't.locale'),
  translations: {
    of: translationShape,
    sql: ({ row, asked, reading }) => {
      const text = reading.alias('guide_translation');
      return listOf(
        translationShape.json(asked, text, reading),
        `guide_translation ${text} WHERE ${text}.version_id = ${row}.id`,
        `${text}.locale`,
      );
    },
  },
  // Falls back along the reader's languages, then the source.
  translation: {
    sql: ({ row, asked, reading }) => {
      const node = translationShape.json(asked, 't', reading);
      const last = asked.asks('diffSinceAcknowledged') ? lastAcknowledged('t', row, reading) : 'NULL';
      return textsOf(row, `'sha256', t.sha256, 'number', ${row}.number, 'last', ${last}, 'node', ${node}`);
    },
    finish: (texts: Texts<ReadTranslation>, { args, reading }): GuideTranslationType | null => {
      const wanted = [args['locale'] ?? [], reading.locale].flat() as string[];
      const shown = textToShow(texts, wanted);
      return shown === undefined ? null : withWhatIsKnown(shown);
    },
  },
});

translationShape.add({
  locale: column('locale'),
  title: column('title'),
  sha256: column('sha256'),
  changeNote: column('change_note'),
  behindSource: ({ row }) => `(${row}.source_sha256 IS DISTINCT FROM (
    SELECT source.sha256 FROM guide_version v JOIN guide_translation source
      ON source.version_id = v.id AND source.locale = v.source_locale WHERE v.id = ${row}.version_id))`,
  viewerMayAcknowledge: ({ row, reading }) => isToAcknowledge(row, reading.me),
  markdown: { apart: true, sql: column('markdown') },
  html: {
    apart: true,
    sql: ({ row }) =>
      `json_build_object('locale', ${row}.locale, 'sha256', ${row}.sha256, 'markdown', ${row}.markdown)`,
    finish: (source: GuideSource) => renderGuide(source),
  },
  diffSinceAcknowledged: {
    apart: true,
    sql: ({ row, reading }) => `(SELECT json_build_object(
        'now', ${sideOf(row, 'v.number')}, 'last', (SELECT ${sideOf('t', 'of_last.number')}
          FROM guide_version of_last JOIN guide_translation t ON t.version_id = of_last.id AND t.locale = ${row}.locale
          WHERE of_last.guide_id = v.guide_id
            AND of_last.number = (${lastAcknowledged(row, 'v', reading)} ->> 'number')::integer))
      FROM guide_version v WHERE v.id = ${row}.version_id)`,
    finish: ({ now, last }: { now: DiffSide; last: DiffSide | null }) => last && changesBetween(last, now),
  },
});

programmeShape.add({
  guide: {
    of: guideShape,
    sql: ({ row, asked, reading }) => {
      const guide = reading.alias('guide');
      return `(SELECT ${guideShape.json(asked, guide, reading)} FROM guide ${guide}
        WHERE ${guide}.key = ${row}.guide_key AND ${isThere(guide, reading)})`;
    },
  },
});

/** An SQL condition: until something of it is published, a guide is there for its owner only. */
export function isThere(guide: string, reading: Reading): string {
  return `(EXISTS (SELECT FROM guide_version v WHERE v.guide_id = ${guide}.id AND v.status <> 'DRAFT')
    OR ${isOwned(guide, reading)})`;
}

function isCurrent(version: string, guide: string): string {
  return `${version}.guide_id = ${guide}.id AND ${isInUse(version)}`;
}

/** The SQL expression of a version's texts, by the row `t` of each; all but what is long. */
function textsOf(version: string, pairs: string): string {
  return `json_build_object('source', ${version}.source_locale, 'translations', (
    SELECT json_agg(json_build_object('locale', t.locale, ${pairs}))
    FROM guide_translation t WHERE t.version_id = ${version}.id))`;
}

function textToShow<T>({ source, translations }: Texts<T>, wanted: readonly string[]) {
  const locales = translations.map(({ locale }) => locale);
  const shown = localeToShow(wanted, locales, source);
  return translations.find(({ locale }) => locale === shown);
}

/** The SQL expression of what the reader acknowledged last in the language of that text. */
function lastAcknowledged(translation: string, version: string, reading: Reading): string {
  return `(SELECT json_build_object('number', a.version_number, 'sha256', a.sha256) FROM acknowledgement a
    WHERE a.guide_id = ${version}.guide_id AND a.person_id = ${reading.me} AND a.locale = ${translation}.locale
    ORDER BY a.acknowledged_at DESC, a.version_number DESC LIMIT 1)`;
}

function sideOf(translation: string, number: string): string {
  return `json_build_object('versionNumber', ${number}, 'locale', ${translation}.locale, 'sha256', ${translation}.sha256,
    'markdown', ${translation}.markdown)`;
}

type ReadTranslation = {
  readonly sha256: string;
  readonly number: number;
  readonly last: { readonly number: number; readonly sha256: string } | null;
  readonly node: GuideTranslationType;
};

/** What was made of a text before is there without the text, which is only read to make it. */
function withWhatIsKnown({ locale, sha256, number: versionNumber, last, node }: ReadTranslation & { locale: string }) {
  const former = last && { locale, sha256: last.sha256, versionNumber: last.number };
  return {
    ...node,
    html: knownHtml({ locale, sha256 }),
    diffSinceAcknowledged: former && knownChanges(former, { locale, sha256, versionNumber }),
  };
}
