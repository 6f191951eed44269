import { Injectable } from '@nestjs/common';
import { BatchLoader } from '@sillage/platform';
import { OrgUnitQueries } from './org-unit.queries.js';
import type { OrgUnitType } from './org-unit.types.js';

@Injectable()
export class OrgUnitLoader extends BatchLoader<string, OrgUnitType> {
  constructor(private readonly units: OrgUnitQueries) {
    super();
  }

  override async batch(ids: readonly string[]): Promise<ReadonlyMap<string, OrgUnitType>> {
    const units = await this.units.byIds(ids);
    return new Map(units.map((unit) => [unit.id, unit]));
  }
}

/** From the root down to the parent, by the unit's id. */
@Injectable()
export class OrgUnitAncestorsLoader extends BatchLoader<string, OrgUnitType[]> {
  constructor(private readonly units: OrgUnitQueries) {
    super();
  }

  override async batch(ids: readonly string[]): Promise<ReadonlyMap<string, OrgUnitType[]>> {
    return Map.groupBy(await this.units.ancestors(ids), (unit) => unit.of);
  }
}

/** By the parent's id. */
@Injectable()
export class OrgUnitChildrenLoader extends BatchLoader<string, OrgUnitType[]> {
  constructor(private readonly units: OrgUnitQueries) {
    super();
  }

  override async batch(ids: readonly string[]): Promise<ReadonlyMap<string, OrgUnitType[]>> {
    return Map.groupBy(await this.units.children(ids), (unit) => unit.of);
  }
}
