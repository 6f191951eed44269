import { Injectable } from '@nestjs/common';
import { CompanySettings } from '@sillage/company';
import { newId, type Actor, type Transaction } from '@sillage/platform';
import { topUnit } from './top-unit.js';

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
    const { name, defaultLocale, defaultTimeZone, defaultCountry } = await this.company.current();
    const { locale = defaultLocale, timeZone = defaultTimeZone, country = defaultCountry } = newcomer;
    const unitId = await topUnit(tx, { name, defaultLocale: locale });
    await tx.query(
      `INSERT INTO person (id, email, given_name, family_name, display_name, locale, time_zone, country,
         org_unit_id, updated_at)
       VALUES ($1, $2, $3::text, $4::text, $3 || ' ' || $4, $5, $6, $7, $8, $9)`,
      [id, email, givenName, familyName, locale, timeZone, country, unitId, tx.now],
    );
    tx.audit({ actor, action: 'person.entered', subject: { type: 'Person', id } });
    return id;
  }
}
