/** What a programme, a level or a criterion says in other languages than its programme's own, by language. */
export type Translations<Field extends string> = Readonly<Record<string, Readonly<Record<Field, string>>>>;

/** As a client gives them and reads them: a list, each with its language. */
export type TranslationList<Field extends string> = readonly ({ readonly locale: string } & Readonly<
  Record<Field, string>
>)[];

/** As they are kept. */
export function byLanguage<Field extends string>(
  list: TranslationList<Field>,
  fields: readonly Field[],
): Translations<Field> {
  return Object.fromEntries(
    list.map((one) => [one.locale, Object.fromEntries(fields.map((field) => [field, one[field].trim()]))]),
  ) as Translations<Field>;
}

/**
 * The SQL expression of a text in the reader's language, else in the programme's own (`in_language`).
 * @param row the name of a row of `programme`, `level` or `criterion`
 * @param language an SQL expression; null gives the programme's own
 */
export function textIn(row: string, field: 'name' | 'description' | 'argument', language: string | null): string {
  return language === null
    ? `${row}.${field}`
    : `in_language(${row}.${field}, ${row}.translations_for_readers, '${field}', ${language},
    (SELECT writing_of(${language})))`;
}

/** The SQL expression of the list of translations of a row. */
export function translationsOf(row: string, fields: readonly string[]): string {
  const pairs = fields.map((field) => `'${field}', told.said ->> '${field}'`).join(', ');
  return `(SELECT coalesce(json_agg(json_build_object('locale', told.locale, ${pairs}) ORDER BY told.locale), '[]')
    FROM jsonb_each(${row}.translations) AS told(locale, said))`;
}
