import { Controller, Get, Header, Headers, Param, Query, Req, Res } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CompanySettings } from '@sillage/company';
import {
  acceptedLocales,
  answerIn,
  answerLocale,
  canonicalLocale,
  Config,
  Public,
  readingLocale,
} from '@sillage/platform';
import { localeToShow } from '../guide-locales.js';
import { noPublicGuidePage, publicGuidePage } from './public-guide.page.js';
import { PublicGuideQueries, type PublicGuide } from './public-guide.queries.js';

type Asked = { lang?: string | string[] };

/** What anybody may read of a guide: the same for everybody, whoever is signed in. */
@Controller('guides')
@Public()
export class PublicGuideController {
  constructor(
    private readonly guides: PublicGuideQueries,
    private readonly company: CompanySettings,
    private readonly config: Config,
  ) {}

  @Get(':key')
  @Header('content-type', 'text/html; charset=utf-8')
  async page(
    @Param('key') key: string,
    @Query() { lang }: Asked,
    @Headers('accept-language') accepted: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const { publicUrl } = this.config;
    const face = await this.company.current();
    const guide = await this.guides.find(key);
    const text = guide && (await this.guides.text(guide, languageFor(guide, lang, accepted)));
    if (guide === null || text === null) {
      const locale = readingLocale(answerLocale(), lang);
      answerIn(locale);
      void reply.status(404);
      return secured(reply, noPublicGuidePage(locale, face));
    }
    const page = publicGuidePage(guide, text, { publicUrl, timeZone: face.defaultTimeZone, face });
    const tag = `"${createHash('sha256').update(page).digest('base64url')}"`;
    // Kept, and asked for again each time: what is no longer public is gone at once.
    void reply.header('cache-control', 'public, no-cache').header('vary', 'accept-language').header('etag', tag);
    void reply.header('content-language', text.locale);
    if (request.headers['if-none-match']?.includes(tag) !== true) return secured(reply, page);
    void reply.status(304);
    return undefined;
  }
}

/** What the address asks for goes before what the browser says; else the source, or the first that there is. */
function languageFor({ locales, sourceLocale }: PublicGuide, lang: Asked['lang'], accepted?: string): string {
  const asked = typeof lang === 'string' ? canonicalLocale(lang) : null;
  const wanted = [...(asked === null ? [] : [asked]), ...acceptedLocales(accepted)];
  const last = locales.includes(sourceLocale) ? sourceLocale : (locales[0] ?? sourceLocale);
  return localeToShow(wanted, locales, last);
}

/** Nothing runs on the page, and no rule of style counts that we did not write. */
function secured(reply: FastifyReply, page: string): string {
  const [head = ''] = page.split('<body');
  const styles = [...head.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, rules = '']) => `'sha256-${createHash('sha256').update(rules).digest('base64')}'`,
  );
  void reply.header(
    'content-security-policy',
    `default-src 'none'; style-src ${styles.join(' ')}; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  return page;
}
