import { createHash } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { AcknowledgementService, GuideAuthoring } from '@sillage/guides';
import type { Actor } from '@sillage/platform';
import type { GuideState, KitOfDemo } from './kit-of-demo.js';

const guideKey = 'good-practices';

/** The guide of the demo, and its readers: whoever reads, reads what stands then. */
export class DemoGuide {
  private current: GuideState = 'first';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly kit: KitOfDemo,
  ) {}

  async publish(owner: Actor, text: GuideState): Promise<void> {
    const authoring = this.app.get(GuideAuthoring);
    const version = await authoring.draft(owner, {
      guideKey,
      change: 'MATERIAL',
      changeNote:
        text === 'second' ? 'New: writing with an assistant, and what to say at the beginning of a post.' : null,
      sourceLocale: 'en',
      translations: ['en', 'fr'].map((language) => this.kit.guide(text, language)),
    });
    await authoring.publish(owner, version.id);
    this.current = text;
  }

  async read(actor: Actor): Promise<void> {
    const { locale, markdown } = this.kit.guide(this.current, actor.locale.startsWith('fr') ? 'fr' : 'en');
    const sha256 = createHash('sha256').update(markdown, 'utf8').digest('hex');
    await this.app.get(AcknowledgementService).acknowledge(actor, { guideKey, locale, sha256 });
  }
}
