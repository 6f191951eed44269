import { displayLocale, format } from '@sillage/platform';
import writeExcelFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import type { Grouping } from '../adoption.sql.js';
import type { AdoptionFigures, AdoptionReport } from '../adoption.types.js';
import { metrics, type Metric } from '../metric.texts.js';
import { columnTexts, groupTexts, workbookTexts } from './export.texts.js';

/** What is taken away, and of whom it is. */
export interface Taken {
  readonly report: AdoptionReport;
  /** What it is called. */
  readonly programme: string;
  readonly grouping: Grouping;
  readonly locale: string;
  /** The names of the units; none for the whole company. */
  readonly units: readonly string[];
  readonly country: string | null;
}

const rates: readonly Metric[] = ['adoptionRate', 'acknowledgedRate'];

/** For people: the figures as numbers, and on a second sheet whose they are and how each is counted. */
export async function workbookOf(taken: Taken): Promise<Buffer> {
  return writeExcelFile([figuresSheet(taken), definitionsSheet(taken)]).toBuffer();
}

function figuresSheet({ report, grouping, locale }: Taken): Sheet<Buffer> {
  const named = new Map(report.rows.map(({ key, label }) => [key, label]));
  const head: Row = [
    ...(grouping === 'NONE' ? [] : [format(groupTexts[grouping], locale), format(workbookTexts.key, locale)]),
    ...metrics.map((metric) => format(columnTexts[metric], locale)),
    ...(hasOthers(report) ? [format(workbookTexts.countedWith, locale)] : []),
  ].map((value) => ({ value, fontWeight: 'bold', wrap: true, alignVertical: 'top' }));
  const rows = report.rows.map(({ key, label, figures, countedWith }): Row => {
    const elsewhere = countedWith === null ? null : (named.get(countedWith) ?? countedWith);
    return [text(label), text(key), ...numbersOf(figures), elsewhere === null ? null : text(elsewhere)];
  });
  const total: Row = [
    ...(grouping === 'NONE' ? [] : [text(format(workbookTexts.total, locale)), null]),
    ...numbersOf(report.total),
  ].map(bold);
  return {
    sheet: format(workbookTexts.figures, locale),
    data: [head, total, ...rows],
    columns: grouping === 'NONE' ? [] : [{ width: 36 }, { width: 16 }],
    stickyRowsCount: 1,
  };
}

function definitionsSheet(taken: Taken): Sheet<Buffer> {
  const { report, locale } = taken;
  const say = (text: keyof typeof workbookTexts): string => format(workbookTexts[text], locale);
  const wrapped = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });
  const facts: Row[] = [
    [say('programme'), text(taken.programme)],
    [say('units'), wrapped(taken.units.length === 0 ? say('everybody') : taken.units.join(', '))],
    [say('country'), taken.country === null ? say('everyCountry') : countryName(taken.country, locale)],
    [say('day'), { value: new Date(report.asOf), type: Date, format: 'yyyy-mm-dd' }],
    [say('totalAt'), { value: report.total.at, type: Date, format: 'yyyy-mm-dd hh:mm' }],
    [say('rounding'), wrapped(say(report.total.rounded ? 'rounded' : 'roundedRows'))],
  ];
  const definitions = report.definitions.map(({ metric, definition }): Row => {
    return [format(columnTexts[metric as Metric], locale), wrapped(definition)];
  });
  return {
    sheet: say('definitions'),
    data: [...facts.map(([name, value]) => [bold(name), value]), [], ...definitions.map(([n, d]) => [bold(n), d])],
    columns: [{ width: 30 }, { width: 90 }],
  };
}

function numbersOf(figures: AdoptionFigures): Cell[] {
  return metrics.map((metric): Cell => {
    const value = figures[metric];
    return value === null ? null : { value, type: Number, format: rates.includes(metric) ? '0.0%' : '#,##0' };
  });
}

function hasOthers({ rows }: AdoptionReport): boolean {
  return rows.some(({ countedWith }) => countedWith !== null);
}

/** Never a formula, whatever it begins with. */
function text(value: string): Cell {
  return { value, type: String };
}

function bold(cell: Cell): Cell {
  if (cell === null || cell === undefined) return cell;
  return typeof cell === 'object' && 'value' in cell
    ? { ...cell, fontWeight: 'bold' }
    : { value: cell as string, fontWeight: 'bold' };
}

function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(displayLocale(locale).tag, { type: 'region' }).of(code) ?? code;
}
