import { inLanguage, type Kit, type Kits } from '@sillage/company';
import { asProgramme, type ProgrammeInput } from '@sillage/programmes';
import type { SessionPlan } from '@sillage/webinars';

export type Plan = Omit<SessionPlan, 'startsAt' | 'endsAt' | 'timeZone'> & { readonly minutes: number };
export type GuideState = 'first' | 'second';

/** The part on writing with an assistant came with the second version, and so did the last words on whom one works for. */
const addedPart = 4;
const completedPart = 2;
/** What the demo's company shows to everybody. */
const publicParts = [1, 5, 7];

/** The demo lives the kit that every company may begin with. */
export class KitOfDemo {
  private readonly kit: Kit;
  readonly programme: ProgrammeInput;

  constructor(kits: Kits) {
    const kit = kits.find('social-media');
    if (kit === null) throw new Error('The kit of the demo is gone.');
    this.kit = kit;
    this.programme = asProgramme(kit, {}, 'en');
  }

  guide(state: GuideState, language: string): { locale: string; title: string; markdown: string } {
    const { title, markdown: text } = inLanguage(this.kit.guide, language);
    const markdown = withPublicParts(text);
    return { locale: language, title, markdown: state === 'first' ? asItBegan(markdown) : markdown };
  }

  session(key: string, language: 'en' | 'fr'): Plan {
    const session = this.kit.sessions.find((planned) => planned.key === key);
    if (session === undefined) throw new Error(`The kit of the demo has no session ${key}.`);
    const { kind, minutes, capacity } = session;
    const isOnline = kind === 'WEBINAR';
    return {
      kind,
      minutes,
      capacity,
      title: inLanguage(session.title, language),
      description: inLanguage(session.description, language),
      language,
      tags: inLanguage(session.tags, language),
      place: isOnline ? null : 'Lyon, Building B, room 204',
      joinUrl: isOnline ? `https://meet.example.com/sillage/${key}` : null,
      replayUrl: null,
    };
  }
}

function withPublicParts(markdown: string): string {
  return partsOf(markdown)
    .map((part, index) => (publicParts.includes(index) ? part.replace('\n', '\n<!-- public -->\n') : part))
    .join('');
}

function partsOf(markdown: string): string[] {
  return markdown.split(/^(?=## )/m);
}

function asItBegan(markdown: string): string {
  const parts = partsOf(markdown).filter((_, index) => index !== addedPart);
  return parts
    .map((part, index) => (index === completedPart ? part.replace(/(\n- .+){2}\n+$/, '\n\n') : part))
    .join('');
}
