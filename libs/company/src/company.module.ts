import { Global, Module } from '@nestjs/common';
import { CompanyLanguages, FactsForEverybody } from '@sillage/platform';
import { CompanyLogoController } from './company-logo.controller.js';
import { CompanyOfPage } from './company-of-page.js';
import { CompanyResolver } from './company.resolver.js';
import { CompanyService } from './company.service.js';
import { KitResolver } from './kit.resolver.js';
import { Kits } from './kits.js';
import { CompanySettings } from './company-settings.js';

/** Global for what stands below and shows the company, or speaks its languages: `FactsForEverybody`, `CompanyLanguages`. */
@Global()
@Module({
  controllers: [CompanyLogoController],
  providers: [
    CompanySettings,
    CompanyService,
    CompanyResolver,
    Kits,
    KitResolver,
    { provide: FactsForEverybody, useClass: CompanyOfPage },
    { provide: CompanyLanguages, useExisting: CompanySettings },
  ],
  exports: [CompanySettings, CompanyService, Kits, FactsForEverybody, CompanyLanguages],
})
export class CompanyModule {}
