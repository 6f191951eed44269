import { Injectable } from '@nestjs/common';
import { FactsForEverybody } from '@sillage/platform';
import { CompanySettings } from './company-settings.js';

/** Name, colour, logo and languages, written into the page of the web app so that nothing jumps when it is drawn. */
@Injectable()
export class CompanyOfPage extends FactsForEverybody {
  constructor(private readonly settings: CompanySettings) {
    super();
  }

  override async facts(): Promise<Readonly<Record<string, string>>> {
    const { name, accent, logoPath, languages, defaultLocale } = await this.settings.current();
    return { company: JSON.stringify({ name, accent, logoUrl: logoPath, languages, defaultLocale }) };
  }
}
