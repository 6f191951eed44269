import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Capability, DomainError, isCapable, type Actor, type SubscriptionContext } from '@sillage/platform';
import { Programmes } from '@sillage/programmes';
import { AdoptionPresenter } from '../adoption-presenter.js';
import { unitsToCount } from '../adoption.policy.js';
import { AdoptionService, type AdoptionAsked } from '../adoption.service.js';
import type { AdoptionReport } from '../adoption.types.js';
import { LiveTotals } from './live-totals.js';

/** At most one report in so long. */
const atMostEveryMs = 2000;
/** How often it is looked at whether anything changed, once for all who follow a programme. */
const lookEveryMs = 500;

/** The report of a scope again and again, whenever it has changed, to whoever may still see it. */
@Injectable()
export class LiveReports {
  constructor(
    private readonly adoptions: AdoptionService,
    private readonly presenter: AdoptionPresenter,
    private readonly programmes: Programmes,
    private readonly live: LiveTotals,
  ) {}

  /**
   * Ends with the connection, and after the first report where a past day was asked for: such a day never changes.
   * @throws DomainError as `AdoptionService.report`; FORBIDDEN, UNAUTHENTICATED once it has come to that
   */
  async *follow(asked: AdoptionAsked, context: SubscriptionContext): AsyncGenerator<AdoptionReport> {
    let shown = '';
    while (!context.ended.aborted) {
      const { actor, locale } = await context.asOfNow();
      assertMayStillCount(actor);
      const version = await this.versionOf(asked);
      const adoption = await this.adoptions.report(actor as Actor, asked);
      const report = await this.presenter.present(adoption, asked.groupBy ?? 'NONE', locale);
      if (fingerprintOf(report) !== shown) {
        shown = fingerprintOf(report);
        yield report;
      }
      if (asked.asOf != null && asked.asOf === adoption.asOf) return;
      await this.change(asked, { version, isLive: adoption.isLive, context });
    }
  }

  /** Until there is something new, and not before it may be told; somebody who may not go on is found out meanwhile. */
  private async change(
    asked: AdoptionAsked,
    { version, isLive, context }: { version: Version; isLive: boolean; context: SubscriptionContext },
  ): Promise<void> {
    for (let waited = 0; !context.ended.aborted; waited += lookEveryMs) {
      await pause(lookEveryMs, undefined, { signal: context.ended, ref: false }).catch(() => undefined);
      if (waited + lookEveryMs < atMostEveryMs || context.ended.aborted) continue;
      const now = await this.versionOf(asked);
      if (now.day !== version.day || (isLive && now.counts !== version.counts)) return;
      if (waited % atMostEveryMs === 0) assertMayStillCount((await context.asOfNow()).actor, version.programmeId);
    }
  }

  private async versionOf({ programme }: AdoptionAsked): Promise<Version> {
    const found = await this.programmes.findByKey(programme);
    if (found === null) throw new DomainError('NOT_FOUND');
    return { programmeId: found.id, ...(await this.live.version(found.id)) };
  }
}

interface Version {
  readonly programmeId: string;
  readonly day: string | null;
  readonly counts: string;
}

function assertMayStillCount(actor: Actor | null, programmeId?: string): void {
  const may =
    actor !== null &&
    isCapable(actor, Capability.SEE_ADOPTION) &&
    (programmeId === undefined || unitsToCount(actor, programmeId)?.length !== 0);
  if (!may) throw new DomainError('FORBIDDEN');
}

/** What it says but for the time at which it was counted. */
function fingerprintOf({ asOf, total, rows }: AdoptionReport): string {
  return JSON.stringify({ asOf, total: { ...total, at: null }, rows });
}
