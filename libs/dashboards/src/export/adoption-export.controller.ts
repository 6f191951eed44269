import { Controller, Get, Query, Res } from '@nestjs/common';
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
  isCountryCode,
  readingLocale,
  type Actor,
} from '@sillage/platform';
import { Programmes } from '@sillage/programmes';
import { AdoptionPresenter } from '../adoption-presenter.js';
import { AdoptionService } from '../adoption.service.js';
import { groupings } from '../adoption.sql.js';
import { csvOf } from './adoption-csv.js';
import { workbookOf, type Taken } from './adoption-workbook.js';

const asked = z.object({
  programme: z.string().min(1).max(100),
  orgUnitCode: z.string().max(200).optional(),
  country: z
    .string()
    .transform((code) => code.toUpperCase())
    .refine(isCountryCode)
    .optional(),
  asOf: z.iso.date().optional(),
  groupBy: z.enum(groupings).default('NONE'),
  lang: z.string().max(50).optional(),
});

/** Also of a link that says something wrong besides. */
const language = z.object({ lang: asked.shape.lang.catch(undefined) });

/** What a query says of such a value, a link says too. */
const wrongValues: Partial<Record<PropertyKey, typeof inputTexts.date>> = {
  country: inputTexts.country,
  asOf: inputTexts.date,
};

/** The dashboard as a file: the same arguments, the same scope and the same disclosure rule. */
@Controller('exports')
export class AdoptionExportController {
  constructor(
    private readonly adoptions: AdoptionService,
    private readonly presenter: AdoptionPresenter,
    private readonly programmes: Programmes,
  ) {}

  @Get('adoption.csv')
  @Allow(needs(Capability.SEE_ADOPTION))
  async csv(
    @Query() query: unknown,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { report } = await this.take(actor, query);
    sendAs(reply, { name: `adoption-${report.asOf}.csv`, type: 'text/csv; charset=utf-8' });
    return csvOf(report);
  }

  @Get('adoption.xlsx')
  @Allow(needs(Capability.SEE_ADOPTION))
  async xlsx(
    @Query() query: unknown,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const taken = await this.take(actor, query);
    sendAs(reply, {
      name: `adoption-${taken.report.asOf}.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
    return workbookOf(taken);
  }

  private async take(actor: Actor, query: unknown): Promise<Taken> {
    const parsed = asked.safeParse(query);
    // A link has no header for the language that its reader chose by hand.
    const locale = readingLocale(currentLocale() ?? actor.locale, language.parse(query).lang);
    answerIn(locale);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const [argument = ''] = issue?.path ?? [];
      const value = (query as Partial<Record<PropertyKey, unknown>> | null)?.[argument];
      const wrong = wrongValues[argument];
      if (wrong !== undefined && typeof value === 'string') throw badInput(String(argument), wrong, { value });
      throw badInput(issue?.path.join('.') ?? '', inputTexts.other, { reason: issue?.message ?? '' });
    }
    const { groupBy: grouping, country = null } = parsed.data;
    const { scope, ...adoption } = await this.adoptions.report(actor, parsed.data);
    const report = await this.presenter.present({ ...adoption, scope }, grouping, locale);
    const units = scope.isWholeCompany ? [] : scope.units.map(({ name }) => name);
    const programme = await this.programmes.nameOf(report.programme.id, locale);
    return { report, programme, grouping, locale, units, country };
  }
}

function sendAs(reply: FastifyReply, { name, type }: { name: string; type: string }): void {
  void reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store');
}
