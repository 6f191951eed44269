import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { displayLocale, format, nameOf, orderFor } from '@sillage/platform';
import { Programmes } from '@sillage/programmes';
import type { Adoption } from './adoption.service.js';
import type { Grouping } from './adoption.sql.js';
import type { AdoptionFigures, AdoptionReport, AdoptionRow, MetricDefinition } from './adoption.types.js';
import { dashboardsTexts } from './dashboards.texts.js';
import { otherCountries } from './disclosure/division.js';
import type { Published } from './disclosure/published.js';
import { metrics, metricTexts } from './metric.texts.js';

type Labelled = { readonly key: string; readonly label: string; readonly order: string };

/** Puts counted figures into the words of a language, in an order that says nothing of the figures. */
@Injectable()
export class AdoptionPresenter {
  private readonly presented = new WeakMap<Adoption['rows'], Map<string, Promise<AdoptionRow[]>>>();

  constructor(private readonly programmes: Programmes) {}

  async present(adoption: Adoption, grouping: Grouping, locale: string): Promise<AdoptionReport> {
    return {
      programme: adoption.programme,
      asOf: adoption.asOf,
      firstDay: adoption.days.first,
      lastDay: adoption.days.last,
      total: figuresOf(adoption.total, adoption.at.total),
      rows: await this.rowsOf(adoption, grouping, locale),
      definitions: definitionsIn(locale),
    };
  }

  /** They are put into a language once, for everybody who reads them in it. */
  private async rowsOf(adoption: Adoption, grouping: Grouping, locale: string): Promise<AdoptionRow[]> {
    const inLanguages = this.presented.get(adoption.rows) ?? new Map<string, Promise<AdoptionRow[]>>();
    this.presented.set(adoption.rows, inLanguages);
    const { tag } = displayLocale(locale);
    const known = inLanguages.get(tag);
    if (known !== undefined) return known;
    const rows = this.makeRows(adoption, grouping, locale);
    inLanguages.set(tag, rows);
    rows.catch(() => inLanguages.delete(tag));
    return rows;
  }

  private async makeRows(adoption: Adoption, grouping: Grouping, locale: string): Promise<AdoptionRow[]> {
    const labels = await this.labelsOf(adoption, grouping, locale);
    const codeOf = (key: string): string => labels.get(key)?.key ?? key;
    const compare = orderFor(locale);
    return adoption.rows
      .map((row) => ({
        ...row,
        ...(labels.get(row.key) ?? { key: row.key, label: row.key, order: row.key }),
        id: row.key,
      }))
      .sort((a, b) => compare(a.order, b.order) || (a.key < b.key ? -1 : 1))
      .map(({ id, key, label, figures, home }) => ({
        key,
        label,
        figures: figuresOf(figures, adoption.at.rows),
        countedWith: home === null ? null : home.row === null ? (home.unit ?? otherCountries) : codeOf(home.row),
        opens: figures !== null && key !== otherCountries && !isScopeItself(adoption, id),
      }));
  }

  private async labelsOf(adoption: Adoption, grouping: Grouping, locale: string): Promise<Map<string, Labelled>> {
    const keys = adoption.rows.map(({ key }) => key);
    const { tag } = displayLocale(locale);
    switch (grouping) {
      case 'NONE':
        return new Map();
      case 'COUNTRY': {
        const countries = labelled(
          keys.filter((key) => key !== otherCountries),
          (key) => nameOf('region', key, locale),
        );
        return countries.set(otherCountries, theOthers(format(dashboardsTexts.otherCountries, locale)));
      }
      case 'MONTH':
        return labelled(
          keys,
          (key) => DateTime.fromFormat(key, 'yyyy-MM').setLocale(tag).toFormat('LLLL yyyy'),
          (key) => key,
        );
      case 'ORG_UNIT':
        return unitLabels(adoption, locale).set(otherCountries, theOthers(format(dashboardsTexts.otherUnits, locale)));
      case 'LEVEL':
        return this.levelLabels(adoption.programme.id, locale);
      default:
        return grouping satisfies never;
    }
  }

  private async levelLabels(programmeId: string, locale: string): Promise<Map<string, Labelled>> {
    const levels = await this.programmes.namesOfLevels(programmeId, locale);
    return new Map(levels.map(({ key, name, rank }) => [key, { key, label: name, order: String(rank) }]));
  }
}

/** The keys are ids so far: a unit's code is what people and links know it by. */
function unitLabels(adoption: Adoption, locale: string): Map<string, Labelled> {
  return new Map(
    adoption.rows.flatMap(({ key, unit }): [string, Labelled][] => {
      if (unit === null) return [];
      const isDirectly = isScopeItself(adoption, key);
      const label = isDirectly ? format(dashboardsTexts.directly, locale, { unit: unit.name }) : unit.name;
      return [[key, { key: unit.code, label, order: label }]];
    }),
  );
}

const definitions = new Map<string, MetricDefinition[]>();

function definitionsIn(locale: string): MetricDefinition[] {
  const { language } = displayLocale(locale);
  const known = definitions.get(language);
  if (known !== undefined) return known;
  const made = metrics.map((metric) => ({ metric, definition: format(metricTexts[metric], language) }));
  definitions.set(language, made);
  return made;
}

function labelled(
  keys: readonly string[],
  name: (key: string) => string,
  order: (key: string) => string = name,
): Map<string, Labelled> {
  return new Map(keys.map((key) => [key, { key, label: name(key), order: order(key) }]));
}

/** The row of those directly in the unit that was asked for: looking closer at it shows the same again. */
function isScopeItself({ scope: { units } }: Pick<Adoption, 'scope'>, key: string): boolean {
  return units.length === 1 && key === units[0]?.id;
}

/** After all that have a name, in every language. */
function theOthers(label: string): Labelled {
  return { key: otherCountries, label, order: '\uFFFF' };
}

function figuresOf(figures: Published | null, at: Date): AdoptionFigures {
  if (figures === null) return { ...nothing, suppressed: true, rounded: false, at };
  const { headcount, invited, enrolled, acknowledged, trained, labelled: holders, mentoring, retained90 } = figures;
  return {
    headcount,
    invited,
    enrolled,
    acknowledged,
    trained,
    labelled: holders,
    mentoring,
    retained90,
    adoptionRate: figures.adoptionRate,
    acknowledgedRate: figures.acknowledgedRate,
    suppressed: false,
    rounded: figures.isRounded,
    at,
  };
}

const nothing = {
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
};
