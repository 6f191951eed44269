import { Injectable } from '@nestjs/common';
import { Clock, Config, isId, longDay, type Actor } from '@sillage/platform';
import { describeCriterion, Programmes } from '@sillage/programmes';
import { ShownLabelQueries, type ShownLabelRow } from './shown-label.queries.js';
import { standingOf, type PublicStanding } from './standing.policy.js';

/** What the page and the picture of a label say; its level and its programme are named in the language asked for. */
export type ShownLabel = Omit<ShownLabelRow, 'closedAt' | 'expiresAt'> & {
  readonly standing: PublicStanding;
  /** When this was so. */
  readonly at: Date;
  /** Where anybody can verify it, such as `sillage.example.com/labels/…`; null unless it is public. */
  readonly address: string | null;
};

/** Which labels may be shown to whom. */
@Injectable()
export class ShownLabels {
  private readonly addressOfPages: string;

  constructor(
    private readonly labels: ShownLabelQueries,
    private readonly programmes: Programmes,
    private readonly clock: Clock,
    { publicUrl }: Config,
  ) {
    this.addressOfPages = `${publicUrl.replace(/^https?:\/\//, '')}/labels/`;
  }

  /** What its holder made public. The same null for what is not, is not there, and is no id at all. */
  async public(labelId: string, locale: string): Promise<ShownLabel | null> {
    return this.find(labelId, locale, ({ isPublic }) => isPublic);
  }

  /** What is public, and to its holder also what is not. */
  async publicOrOwn(labelId: string, locale: string, actor: Actor | null): Promise<ShownLabel | null> {
    return this.find(labelId, locale, ({ isPublic, holderId }) => isPublic || holderId === actor?.personId);
  }

  /** What the level asks for, in the words of the reader's language. */
  async criteria({ levelId }: ShownLabel, locale: string): Promise<string[]> {
    const criteria = await this.programmes.criteriaOf([levelId], locale);
    return criteria.map((criterion) => describeCriterion(criterion, locale));
  }

  private async find(
    labelId: string,
    locale: string,
    isShown: (row: ShownLabelRow) => boolean,
  ): Promise<ShownLabel | null> {
    const row = isId(labelId) ? await this.labels.find(labelId, locale) : null;
    if (row === null || !isShown(row)) return null;
    const { expiresAt, closedAt, ...shown } = row;
    const at = this.clock.now();
    return {
      ...shown,
      standing: standingOf({ expiresAt, closedAt }, row.graceDays, at),
      at,
      address: row.isPublic ? this.addressOfPages + row.id : null,
    };
  }
}

/** The day where the holder lives, written out: the day on which they received it. */
export function writtenDay(locale: string, { timeZone }: ShownLabel): (time: Date) => string {
  return (time) => longDay(time, { locale, timeZone });
}
