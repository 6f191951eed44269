import { Injectable } from '@nestjs/common';
import { OrderedLetters, type OrderedDelivery, type OrderedWords } from '@sillage/messages';
import { DomainError, PersonDirectory, type Actor, type Transaction } from '@sillage/platform';
import { Programmes } from '@sillage/programmes';
import type { FiguresAsked } from '../adoption-gate.js';
import { AdoptionPresenter } from '../adoption-presenter.js';
import { AdoptionService, type Adoption } from '../adoption.service.js';
import { dayBefore, type ReportRhythm } from './report-period.js';
import { ReportOrders } from './report-orders.js';
import { reportWords } from './report-words.js';

type Order = {
  readonly id: string;
  readonly programme: string;
  readonly unit: string | null;
  readonly country: string | null;
  readonly rhythm: ReportRhythm;
};
type Asked = FiguresAsked & { readonly orgUnitCode: string | null; readonly country: string | null };

/** Writes the figures that people ordered, as they go: of the last close of day, for whoever may read them at that moment. */
@Injectable()
export class ReportLetters extends OrderedLetters {
  constructor(
    private readonly people: PersonDirectory,
    private readonly orders: ReportOrders,
    private readonly adoptions: AdoptionService,
    private readonly presenter: AdoptionPresenter,
    private readonly programmes: Programmes,
  ) {
    super();
  }

  override async write(tx: Transaction, due: readonly OrderedDelivery[]): Promise<ReadonlyMap<string, OrderedWords>> {
    const words = new Map<string, OrderedWords>();
    if (due.length === 0) return words;
    const orders = new Map((await ordersOf(tx, due)).map((order) => [order.id, order]));
    for (const delivery of due) {
      const order = orders.get(delivery.subjectId);
      const said = order && (await this.wordsFor(tx, delivery, order));
      if (said) words.set(delivery.id, said);
    }
    return words;
  }

  override async end(tx: Transaction, order: { personId: string; orderId: string }): Promise<void> {
    await this.orders.endWithin(tx, order, { personId: order.personId });
  }

  private async wordsFor(tx: Transaction, delivery: OrderedDelivery, order: Order): Promise<OrderedWords | null> {
    const actor = await this.people.loadActor(delivery.personId);
    try {
      if (actor !== null) return await this.read(actor, delivery.locale, order);
    } catch (error) {
      // Theirs no longer: a role, a unit or a programme that is gone.
      if (!(error instanceof DomainError) || error.code !== 'NOT_FOUND') throw error;
    }
    await this.orders.endWithin(tx, { personId: delivery.personId, orderId: order.id }, null);
    return null;
  }

  private async read(actor: Actor, locale: string, order: Order): Promise<OrderedWords | null> {
    const asked = { programme: order.programme, orgUnitCode: order.unit, country: order.country };
    const { adoption, grouping } = await this.divided(actor, asked);
    // The first figures are on their way.
    if (adoption.days.last === null) return null;
    const { rows } = await this.presenter.present(adoption, grouping, locale);
    const { total } = await this.presenter.present(await this.atClose(actor, asked, adoption), 'NONE', locale);
    const { scope, asOf } = adoption;
    return reportWords({
      locale,
      programme: { key: order.programme, name: await this.programmes.nameOf(adoption.programme.id, locale) },
      unit: order.unit,
      country: order.country,
      units: scope.isWholeCompany ? [] : scope.units.map(({ name }) => name),
      rhythm: order.rhythm,
      asOf,
      total,
      before: await this.before(actor, asked, adoption, order.rhythm),
      grouping,
      rows,
    });
  }

  /** By countries where there are several, by units otherwise. */
  private async divided(actor: Actor, asked: Asked): Promise<{ adoption: Adoption; grouping: 'COUNTRY' | 'ORG_UNIT' }> {
    if (asked.country === null) {
      const adoption = await this.adoptions.report(actor, { ...asked, groupBy: 'COUNTRY' });
      if (adoption.rows.length > 1) return { adoption, grouping: 'COUNTRY' };
    }
    return { adoption: await this.adoptions.report(actor, { ...asked, groupBy: 'ORG_UNIT' }), grouping: 'ORG_UNIT' };
  }

  /** The whole company is counted live on the page; a letter is all of one moment. */
  private async atClose(actor: Actor, asked: Asked, adoption: Adoption): Promise<Adoption> {
    if (adoption.at.total.getTime() === adoption.at.rows.getTime()) return adoption;
    return this.adoptions.report(actor, { ...asked, asOf: adoption.asOf });
  }

  private async before(actor: Actor, asked: Asked, { asOf, days }: Adoption, rhythm: ReportRhythm) {
    const day = dayBefore(asOf, rhythm);
    if (days.first === null || day < days.first) return { day, labelled: null };
    try {
      const { total } = await this.adoptions.report(actor, { ...asked, asOf: day });
      return { day, labelled: total?.labelled ?? null };
    } catch (error) {
      // A day of which nothing was counted.
      if (error instanceof DomainError && error.code === 'BAD_USER_INPUT') return { day, labelled: null };
      throw error;
    }
  }
}

async function ordersOf(tx: Transaction, due: readonly OrderedDelivery[]): Promise<Order[]> {
  return tx.query<Order>(
    `SELECT r.id, p.key AS programme, u.code AS unit, r.country, r.rhythm
     FROM adoption_report r JOIN programme p ON p.id = r.programme_id LEFT JOIN org_unit u ON u.id = r.org_unit_id
     WHERE r.id = ANY($1::uuid[])`,
    [due.map(({ subjectId }) => subjectId)],
  );
}
