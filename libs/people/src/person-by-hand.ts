import { Injectable } from '@nestjs/common';
import { CompanySettings } from '@sillage/company';
import { displayLocale, format, newId, type Actor, type Transaction } from '@sillage/platform';
import { peopleTexts } from './people.texts.js';

/** What must be known of somebody whom HR's file does not bring. */
export interface Newcomer {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  /** What is not said is as the company says it. */
  readonly locale?: string;
  readonly timeZone?: string;
  readonly country?: string;
}

/** People who come into the directory one by one: the first administrator, and whoever an operator enters. */
@Injectable()
export class PersonByHand {
  constructor(private readonly company: CompanySettings) {}

  /** Whoever has the address already, as they are; or else somebody new, at the top of the company. */
  async findOrEnter(
    tx: Transaction,
    newcomer: Newcomer,
    actor: Actor | null = null,
  ): Promise<{ personId: string; active: boolean; isNew: boolean }> {
    const [known] = await tx.query<{ id: string; active: boolean }>(
      'SELECT id, active FROM person WHERE lower(email) = lower($1) FOR UPDATE',
      [newcomer.email],
    );
    if (known !== undefined) return { personId: known.id, active: known.active, isNew: false };
    return { personId: await this.enter(tx, newcomer, actor), active: true, isNew: true };
  }

  private async enter(tx: Transaction, newcomer: Newcomer, actor: Actor | null): Promise<string> {
    const id = newId();
    const { email, givenName, familyName } = newcomer;
    const { defaultLocale, defaultTimeZone, defaultCountry } = await this.company.current();
    const { locale = defaultLocale, timeZone = defaultTimeZone, country = defaultCountry } = newcomer;
    await tx.query(
      `INSERT INTO person (id, email, given_name, family_name, display_name, locale, time_zone, country,
         org_unit_id, updated_at)
       VALUES ($1, $2, $3::text, $4::text, $3 || ' ' || $4, $5, $6, $7, $8, $9)`,
      [id, email, givenName, familyName, locale, timeZone, country, await topUnit(tx, locale), tx.now],
    );
    tx.audit({ actor, action: 'person.entered', subject: { type: 'Person', id } });
    return id;
  }
}

/** The unit at the top, made where there is none yet: everybody is in one. HR's file brings the others. */
async function topUnit(tx: Transaction, locale: string): Promise<string> {
  // Two newcomers at once must not make two tops.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('people.top-unit'))`);
  const [top] = await tx.query<{ id: string }>('SELECT id FROM org_unit ORDER BY depth, code LIMIT 1');
  if (top !== undefined) return top.id;
  const name = format(peopleTexts.company, displayLocale(locale).language);
  const [made] = await tx.query<{ id: string }>(
    `WITH made AS (
       INSERT INTO org_unit (code, name, path, depth) VALUES ('company', $1::text, lower($1), 1) RETURNING id
     )
     INSERT INTO org_unit_ancestry (ancestor_id, descendant_id, distance) SELECT id, id, 0 FROM made
     RETURNING ancestor_id AS id`,
    [name],
  );
  if (made === undefined) throw new Error('The unit at the top was not made.');
  return made.id;
}
