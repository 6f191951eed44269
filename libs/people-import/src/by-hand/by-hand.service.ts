import { Injectable } from '@nestjs/common';
import { CompanySettings } from '@sillage/company';
import { Person, topUnit } from '@sillage/people';
import { badInput, DomainError, newId, refuse, UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { whyNotUpdate } from './by-hand.policy.js';
import { importTexts } from '../people-import.texts.js';
import { byHandTexts } from './by-hand.texts.js';
import { namesByHand, readFacts, type FactsByHand } from './facts-by-hand.js';
import { UnitsByHand, type UnitByHand } from './units-by-hand.js';

/** The names of the units that were made for it, from the top. */
type Written = { personId: string; madeUnits: readonly string[] };

/** People whom an administrator adds: HR does not know them, until a file adopts them by their address. */
@Injectable()
export class PeopleByHand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly company: CompanySettings,
    private readonly units: UnitsByHand,
  ) {}

  /** @throws DomainError BAD_USER_INPUT; CONFLICT where somebody has the address */
  async add(actor: Actor, wanted: FactsByHand & UnitByHand): Promise<Written> {
    const company = await this.company.current();
    const { defaultCountry, defaultLocale, defaultTimeZone } = company;
    return this.unitOfWork.run(async (tx) => {
      const facts = readFacts(wanted);
      const names = namesByHand(facts);
      const { email } = facts;
      if (!email) throw badInput('input.email', importTexts.MISSING);
      const unit = await this.units.find(tx, wanted);
      const person = Object.assign(new Person(), {
        id: newId(),
        externalId: null,
        email,
        givenName: names.given_name,
        familyName: names.family_name,
        displayName: names.display_name,
        country: facts.country ?? defaultCountry,
        locale: facts.locale ?? defaultLocale,
        timeZone: facts.timeZone ?? defaultTimeZone,
        orgUnitId: unit?.id ?? (await topUnit(tx, company)),
        jobTitle: facts.jobTitle ?? null,
        managerId: null,
        active: true,
        deactivatedAt: null,
        updatedAt: tx.now,
        erasedAt: null,
      });
      await freeAddress(tx, email, person.id);
      await tx.save(person);
      tx.audit({ actor, action: 'person.added', subject: { type: 'Person', id: person.id } });
      return { personId: person.id, madeUnits: unit?.made ?? [] };
    });
  }

  /** @throws DomainError NOT_FOUND; INVALID_TRANSITION for whoever HR's file speaks of, or who left */
  async update(
    actor: Actor,
    { personId, ...wanted }: FactsByHand & UnitByHand & { personId: string },
  ): Promise<Written> {
    return this.unitOfWork.run(async (tx) => {
      const facts = readFacts(wanted);
      const unit = await this.units.find(tx, wanted);
      const subject = { type: 'Person', id: personId } as const;
      if ((await tx.find(Person, { id: personId })) === null) throw new DomainError('NOT_FOUND', { subject });
      const person = await tx.lock(Person, personId);
      if (person.erasedAt !== null) throw new DomainError('NOT_FOUND', { subject });
      refuse(whyNotUpdate(person));
      const { givenName, familyName, ...others } = facts;
      if (givenName !== undefined || familyName !== undefined) {
        const names = namesByHand({
          givenName: givenName ?? person.givenName,
          familyName: familyName ?? person.familyName,
        });
        person.givenName = names.given_name;
        person.familyName = names.family_name;
        person.displayName = names.display_name;
      }
      if (others.email) await freeAddress(tx, others.email, person.id);
      if (wanted.jobTitle === '') person.jobTitle = null;
      Object.assign(person, others, unit && { orgUnitId: unit.id }, { updatedAt: tx.now });
      await tx.save(person);
      const told = [...Object.keys(facts), ...(unit === null ? [] : ['orgUnit'])];
      tx.audit({ actor, action: 'person.updated', subject, details: { told } });
      return { personId: person.id, madeUnits: unit?.made ?? [] };
    });
  }
}

/**
 * Whoever left gives the address up, as to a file of HR's.
 * @throws DomainError CONFLICT where somebody who is with the company has it
 */
async function freeAddress(tx: Transaction, email: string, personId: string): Promise<void> {
  const [holder] = await tx.query<{ id: string; name: string; active: boolean }>(
    `SELECT id, display_name AS name, active FROM person WHERE lower(email) = lower($1) AND id <> $2 FOR UPDATE`,
    [email, personId],
  );
  if (holder === undefined) return;
  if (holder.active)
    throw new DomainError('CONFLICT', {
      argumentPath: 'input.email',
      text: byHandTexts.addressTaken,
      values: { name: holder.name },
    });
  await tx.query(`UPDATE person SET email = NULL, updated_at = $2 WHERE id = $1`, [holder.id, tx.now]);
}
