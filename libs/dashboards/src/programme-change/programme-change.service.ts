import { Injectable } from '@nestjs/common';
import { CompanySettings } from '@sillage/company';
import { LabelsOnTheWay } from '@sillage/labels';
import { UnitOfWork, type Actor, type Transaction } from '@sillage/platform';
import { ProgrammeAuthoringService, type ProgrammeInput } from '@sillage/programmes';
import { DisclosureKey } from '../disclosure/disclosure-key.js';
import { rounded } from '../disclosure/rounding.js';
import type { ProgrammeChangeType } from './programme-change.types.js';

/** Carries what was seen out of a transaction that must leave no trace. */
class Seen extends Error {
  constructor(readonly change: ProgrammeChangeType) {
    super('This was a look ahead.');
  }
}

/** What a change of a programme would do: it is made, looked at, and undone. */
@Injectable()
export class ProgrammeChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authoring: ProgrammeAuthoringService,
    private readonly labels: LabelsOnTheWay,
    private readonly company: CompanySettings,
    private readonly key: DisclosureKey,
  ) {}

  /** @throws DomainError where saving it would be refused, for the same reason */
  async lookAhead(actor: Actor, input: ProgrammeInput): Promise<ProgrammeChangeType> {
    const { minimumGroupSize } = await this.company.current();
    const key = await this.key.current();
    try {
      return await this.unitOfWork.run(async (tx) => {
        const programme = await this.authoring.update(actor, input);
        const moves = await this.labels.moves(tx, programme.id);
        const isTold = await hasPeople(tx, minimumGroupSize);
        // The draw depends on nothing of the question: asking in other ways brings no second one.
        const shown = (fact: string, count: number): number | null =>
          isTold ? rounded(key, { groups: 'company', fact, count }) : null;
        throw new Seen({
          becomeReady: shown('label.becomes-ready', moves.becomeReady),
          noLongerReady: shown('label.no-longer-ready', moves.noLongerReady),
          awardedAtOnce: programme.awardsAutomatically,
        });
      });
    } catch (seen) {
      if (seen instanceof Seen) return seen.change;
      throw seen;
    }
  }
}

async function hasPeople(tx: Transaction, least: number): Promise<boolean> {
  const people = await tx.query('SELECT FROM person WHERE active LIMIT $1', [least]);
  return people.length === least;
}
