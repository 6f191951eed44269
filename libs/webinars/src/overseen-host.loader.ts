import { Injectable } from '@nestjs/common';
import { PersonScope, SqlParameters } from '@sillage/people';
import { BatchLoader, Database, type Actor, type RequestContext } from '@sillage/platform';
import { overseers } from './session.policy.js';

export type HostInProgramme = { programmeId: string; hostId: string };

/** Whether the viewer's roles show who registered with a host and how they check in: one read for a page of sessions. */
@Injectable()
export class OverseenHostLoader extends BatchLoader<HostInProgramme, true> {
  constructor(
    private readonly database: Database,
    private readonly scope: PersonScope,
  ) {
    super();
  }

  async batch(keys: readonly HostInProgramme[], { actor }: RequestContext): Promise<Map<HostInProgramme, true>> {
    const overseen = new Map<HostInProgramme, true>();
    if (actor === null) return overseen;
    for (const [programmeId, hosts] of Map.groupBy(keys, (key) => key.programmeId)) {
      const reached = new Set(
        await this.reached(
          actor,
          programmeId,
          hosts.map(({ hostId }) => hostId),
        ),
      );
      for (const key of hosts) if (reached.has(key.hostId)) overseen.set(key, true);
    }
    return overseen;
  }

  private async reached(actor: Actor, programmeId: string, hostIds: string[]): Promise<string[]> {
    if (!overseers.some((role) => actor.has(role, { programmeId }))) return [];
    const parameters = new SqlParameters();
    const hosts = parameters.add(hostIds);
    const inScope = this.scope.condition(actor, { roles: overseers, programmeId }, 'p.org_unit_id', parameters);
    const rows = await this.database.query<{ id: string }>(
      `SELECT p.id FROM person p WHERE p.id = ANY(${hosts}::uuid[]) AND ${inScope}`,
      parameters.values,
    );
    return rows.map(({ id }) => id);
  }
}
