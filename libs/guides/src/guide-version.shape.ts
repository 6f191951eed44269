import type { GuideVersionRow } from './guide.queries.js';
import type { GuideVersionType } from './guide.types.js';

export function versionType(version: GuideVersionRow): GuideVersionType {
  return { ...version, locales: version.translations.map((translation) => translation.locale) };
}
