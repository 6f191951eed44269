import { badInput, newId, type Transaction } from '@sillage/platform';
import type { GuideVersion } from './guide-version.entity.js';
import { guidesTexts } from './guides.texts.js';

/**
 * Takes the texts of the current version along into the one that takes its place, in the languages of which it says
 * nothing: each stays made from the source of its time, so that it is behind where the source changed.
 * @param dropped the languages that go, because the guide's owner says so
 */
export async function keepStandingTexts(
  tx: Transaction,
  { current, next, dropped }: { current: GuideVersion | null; next: GuideVersion; dropped: readonly string[] },
): Promise<string[]> {
  const before = current === null ? [] : await localesOf(tx, current.id);
  const said = await localesOf(tx, next.id);
  dropped.forEach((locale, index) => {
    const path = `input.dropLocales.${index}`;
    if (said.includes(locale)) throw badInput(path, guidesTexts.droppedAndWritten, { locale });
    if (!before.includes(locale)) throw badInput(path, guidesTexts.droppedUnknown, { locale });
  });
  const standing = before.filter((locale) => !said.includes(locale) && !dropped.includes(locale));
  if (current === null || standing.length === 0) return [];
  await tx.query(
    `INSERT INTO guide_translation (id, version_id, locale, title, markdown, sha256, source_sha256, is_public_in_part)
     SELECT kept.id, $1, t.locale, t.title, t.markdown, t.sha256, t.source_sha256, t.is_public_in_part
     FROM unnest($3::text[], $4::uuid[]) AS kept(locale, id)
     JOIN guide_translation t ON t.version_id = $2 AND t.locale = kept.locale`,
    [next.id, current.id, standing, standing.map(() => newId())],
  );
  return standing;
}

async function localesOf(tx: Transaction, versionId: string): Promise<string[]> {
  const rows = await tx.query<{ locale: string }>(
    `SELECT locale FROM guide_translation WHERE version_id = $1 ORDER BY locale`,
    [versionId],
  );
  return rows.map(({ locale }) => locale);
}
