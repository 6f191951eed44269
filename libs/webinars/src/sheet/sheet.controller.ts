import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { CompanySettings } from '@sillage/company';
import { Allow, answerIn, answerLocale, CurrentActor, readingLocale, signedIn, type Actor } from '@sillage/platform';
import { SheetQueries } from './sheet.queries.js';
import { sheetPage } from './sheet.page.js';

/** The list of those registered, to sign on paper; for hosts and programme managers. */
@Controller('sessions')
export class SheetController {
  constructor(
    private readonly sheets: SheetQueries,
    private readonly company: CompanySettings,
  ) {}

  @Get(':id/sheet')
  @Allow(signedIn)
  @Header('content-type', 'text/html; charset=utf-8')
  async sheet(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Query('lang') lang?: string | string[],
  ): Promise<string> {
    const locale = readingLocale(answerLocale(), lang);
    answerIn(locale);
    return sheetPage(await this.sheets.read(actor, id), { locale, face: await this.company.current() });
  }
}
