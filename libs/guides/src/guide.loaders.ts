import { Injectable } from '@nestjs/common';
import { Programmes } from '@sillage/programmes';
import { BatchLoader, type Actor, type RequestContext } from '@sillage/platform';
import { ownsGuide } from './guide.policy.js';
import {
  GuideQueries,
  type AcknowledgedText,
  type AcknowledgementRow,
  type GuideRow,
  type GuideVersionRow,
} from './guide.queries.js';

/** A guide by its key. Until something of it is published, it is there for its owner only. */
@Injectable()
export class GuideByKeyLoader extends BatchLoader<string, GuideRow> {
  constructor(
    private readonly guides: GuideQueries,
    private readonly programmes: Programmes,
  ) {
    super();
  }

  async batch(keys: readonly string[], { actor }: RequestContext): Promise<Map<string, GuideRow>> {
    const found = new Map<string, GuideRow>();
    for (const guide of await this.guides.byKeys(keys)) {
      if (guide.published || (actor !== null && (await this.owns(actor, guide)))) found.set(guide.key, guide);
    }
    return found;
  }

  private async owns(actor: Actor, { key }: GuideRow): Promise<boolean> {
    return actor.has('GUIDE_OWNER') && ownsGuide(actor, await this.programmes.idsWithGuide(key));
  }
}

/** Every version of a guide, newest first, drafts too. */
@Injectable()
export class GuideVersionsLoader extends BatchLoader<string, GuideVersionRow[]> {
  constructor(private readonly guides: GuideQueries) {
    super();
  }

  async batch(guideIds: readonly string[]): Promise<Map<string, GuideVersionRow[]>> {
    return Map.groupBy(await this.guides.versionsOf(guideIds), (version) => version.guideId);
  }
}

/** The Markdown of a translation. */
@Injectable()
export class GuideTextLoader extends BatchLoader<string, string> {
  constructor(private readonly guides: GuideQueries) {
    super();
  }

  async batch(translationIds: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.guides.texts(translationIds)).map((text) => [text.id, text.markdown]));
  }
}

/** The viewer's newest acknowledgement of a guide. */
@Injectable()
export class ViewerAcknowledgementLoader extends BatchLoader<string, AcknowledgementRow> {
  constructor(private readonly guides: GuideQueries) {
    super();
  }

  async batch(guideIds: readonly string[], { actor }: RequestContext): Promise<Map<string, AcknowledgementRow>> {
    if (actor === null) return new Map();
    const rows = await this.guides.newestAcknowledgements(actor.personId, guideIds);
    return new Map(rows.map((row) => [row.guideId, row]));
  }
}

/** The texts of a guide that the viewer acknowledged last, one a language. */
@Injectable()
export class ViewerAcknowledgedTextsLoader extends BatchLoader<string, AcknowledgedText[]> {
  constructor(private readonly guides: GuideQueries) {
    super();
  }

  async batch(guideIds: readonly string[], { actor }: RequestContext): Promise<Map<string, AcknowledgedText[]>> {
    if (actor === null) return new Map();
    return Map.groupBy(
      await this.guides.lastAcknowledgedTexts(actor.personId, guideIds),
      (text: AcknowledgedText) => text.guideId,
    );
  }
}
