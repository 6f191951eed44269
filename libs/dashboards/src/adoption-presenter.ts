import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { Database, displayLocale, format } from '@sillage/platform';
import { Programmes } from '@sillage/programmes';
import type { Adoption, ShownCounts } from './adoption.service.js';
import type { Grouping } from './adoption.sql.js';
import type { AdoptionFigures, AdoptionReport, AdoptionRow } from './adoption.types.js';
import { dashboardsTexts } from './dashboards.texts.js';
import { metrics, metricTexts } from './metric.texts.js';

type Labelled = { readonly key: string; readonly label: string; readonly order: string };

/** Puts counted figures into the words of a language, in an order that says nothing of the figures. */
@Injectable()
export class AdoptionPresenter {
  constructor(
    private readonly database: Database,
    private readonly programmes: Programmes,
  ) {}

  async present(adoption: Adoption, grouping: Grouping, locale: string): Promise<AdoptionReport> {
    const labels = await this.labelsOf(adoption, grouping, locale);
    const rows = adoption.groups.map(({ key, counts }): AdoptionRow & { order: string } => {
      const labelled = labels.get(key) ?? { key, label: key, order: key };
      return { ...labelled, figures: figuresOf(counts) };
    });
    const { compare } = new Intl.Collator(displayLocale(locale).tag, { numeric: true });
    return {
      programme: adoption.programme,
      asOf: adoption.asOf,
      total: figuresOf(adoption.total),
      rows: rows.sort((a, b) => compare(a.order, b.order) || (a.key < b.key ? -1 : 1)),
      definitions: metrics.map((metric) => ({ metric, definition: format(metricTexts[metric], locale) })),
    };
  }

  private async labelsOf(adoption: Adoption, grouping: Grouping, locale: string): Promise<Map<string, Labelled>> {
    const { tag } = displayLocale(locale);
    const keys = adoption.groups.map(({ key }) => key);
    switch (grouping) {
      case 'NONE':
        return new Map();
      case 'COUNTRY': {
        const names = new Intl.DisplayNames(tag, { type: 'region' });
        return labelled(keys, (key) => names.of(key) ?? key);
      }
      case 'MONTH':
        return labelled(
          keys,
          (key) => DateTime.fromFormat(key, 'yyyy-MM').setLocale(tag).toFormat('LLLL yyyy'),
          (key) => key,
        );
      case 'ORG_UNIT':
        return this.unitLabels(adoption, keys, tag);
      case 'LEVEL':
        return this.levelLabels(adoption.programme.id, locale);
      default:
        return grouping satisfies never;
    }
  }

  /** The keys are ids so far: a unit's code is what people and links know it by. */
  private async unitLabels({ scope }: Adoption, ids: readonly string[], locale: string) {
    const units = await this.database.query<{ id: string; code: string; name: string }>(
      `SELECT id, code, name FROM org_unit WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    const [own] = scope.units;
    return new Map(
      units.map(({ id, code, name }): [string, Labelled] => {
        const isDirectly = scope.units.length === 1 && id === own?.id;
        const label = isDirectly ? format(dashboardsTexts.directly, locale, { unit: name }) : name;
        return [id, { key: code, label, order: label }];
      }),
    );
  }

  private async levelLabels(programmeId: string, locale: string): Promise<Map<string, Labelled>> {
    const levels = await this.programmes.namesOfLevels(programmeId, locale);
    return new Map(levels.map(({ key, name, rank }) => [key, { key, label: name, order: String(rank) }]));
  }
}

function labelled(
  keys: readonly string[],
  name: (key: string) => string,
  order: (key: string) => string = name,
): Map<string, Labelled> {
  return new Map(keys.map((key) => [key, { key, label: name(key), order: order(key) }]));
}

function figuresOf(counts: ShownCounts): AdoptionFigures {
  if (counts === null) return suppressed;
  const { headcount, invited, enrolled, acknowledged, trained, labelled: holders, mentoring, retained90 } = counts;
  return {
    headcount,
    invited,
    enrolled,
    acknowledged,
    trained,
    labelled: holders,
    mentoring,
    retained90,
    adoptionRate: holders / headcount,
    acknowledgedRate: acknowledged / headcount,
    suppressed: false,
  };
}

const suppressed: AdoptionFigures = {
  headcount: null,
  invited: null,
  enrolled: null,
  acknowledged: null,
  trained: null,
  labelled: null,
  mentoring: null,
  retained90: null,
  adoptionRate: null,
  acknowledgedRate: null,
  suppressed: true,
};
