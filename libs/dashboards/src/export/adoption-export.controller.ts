import { Controller, Get, Query, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  Allow,
  answerIn,
  Capability,
  badInput,
  CurrentActor,
  currentLocale,
  needs,
  inputTexts,
  readingLocale,
  type Actor,
} from '@sillage/platform';
import { AdoptionPresenter } from './adoption-presenter.js';
import { AdoptionService } from './adoption.service.js';
import { groupings } from './adoption.sql.js';
import { AdoptionFigures } from './adoption.types.js';
import { metrics } from './metric.texts.js';

const asked = z.object({
  programme: z.string().min(1).max(100),
  orgUnitCode: z.string().max(200).optional(),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .transform((code) => code.toUpperCase())
    .optional(),
  asOf: z.iso.date().optional(),
  groupBy: z.enum(groupings).default('NONE'),
  lang: z.string().max(50).optional(),
});

/** The dashboard as a file: the same arguments, the same scope and the same disclosure rule. */
@Controller('exports')
export class AdoptionExportController {
  constructor(
    private readonly adoptions: AdoptionService,
    private readonly presenter: AdoptionPresenter,
  ) {}

  @Get('adoption.csv')
  @Allow(needs(Capability.SEE_ADOPTION))
  async adoption(
    @Query() query: unknown,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const parsed = asked.safeParse(query);
    // A link has no header for the language that its reader chose by hand.
    const locale = readingLocale(currentLocale() ?? actor.locale, parsed.data?.lang);
    answerIn(locale);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw badInput(issue?.path.join('.') ?? '', inputTexts.other, { reason: issue?.message ?? '' });
    }
    const adoption = await this.adoptions.report(actor, parsed.data);
    const report = await this.presenter.present(adoption, parsed.data.groupBy, locale);
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="adoption-${report.asOf}.csv"`)
      .header('cache-control', 'no-store');
    const rows = [...report.rows, { key: 'TOTAL', label: '', figures: report.total, countedWith: null }];
    return stringify(
      rows.map(({ key, label, figures, countedWith }) => [
        key,
        label,
        ...metrics.map((metric) => shown(figures, metric)),
        figures.suppressed,
        figures.rounded,
        countedWith,
      ]),
      {
        header: true,
        columns: ['group', 'label', ...metrics, 'suppressed', 'rounded', 'countedWith'],
        bom: true,
        record_delimiter: 'windows',
        // A unit called "=HYPERLINK(…)" is text to whoever opens the file.
        escape_formulas: true,
        cast: { boolean: String },
      },
    );
  }
}

function shown(figures: AdoptionFigures, metric: (typeof metrics)[number]): number | null {
  return figures[metric];
}
